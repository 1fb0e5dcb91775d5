import { run, type Migration } from './migration.ts';

/** Each serves a question the studio asks; by their first columns they are also the seed's own indexes. */
const INDEXES = {
  generations: [
    'user_id, status, created_at desc, id desc',
    'user_id, created_at desc, id desc',
    'status, created_at',
    'created_at desc, id desc',
    'generation_group_id, created_at, id',
    'parent_generation_id, created_at, id',
    "(llm_specification ->> 'framework'), created_at desc, id desc",
  ],
  quality_metrics: ['generation_id, metric_name', 'metric_name'],
  generation_groups: ['user_id, created_at desc, id desc', 'created_at desc, id desc'],
  brand_styles: ['user_id, created_at desc, id desc', 'created_at desc, id desc'],
  product_images: ['user_id, created_at desc, id desc', 'created_at desc, id desc'],
  editing_sessions: [
    'user_id, created_at desc, id desc',
    'created_at desc, id desc',
    'generation_id, created_at desc, id desc',
  ],
};

export const compositeIndexes: Migration = {
  name: '0018_composite_indexes',
  async up(db) {
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const columns of indexes) {
        await run(db, `create index ${nameOf(table, columns)} on ${table} (${columns})`);
      }
    }
  },
};

/** `generations_user_id_created_at_id`: what it is on, as PostgreSQL would call it. */
function nameOf(table: string, columns: string): string {
  const words = columns.replaceAll(' desc', '').match(/\w+/g) ?? [];
  return [table, ...words].join('_');
}
