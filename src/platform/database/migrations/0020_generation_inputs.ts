import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** What an ad was asked to show and to look like, so that it can be made again from its row. */
export const generationInputs: Migration = {
  name: '0020_generation_inputs',
  async up(db) {
    const id = databaseKind(db) === 'sqlite' ? 'varchar(36)' : 'uuid';
    for (const [column, table] of [
      ['product_image_id', 'product_images'],
      ['brand_style_id', 'brand_styles'],
    ] as const) {
      await run(
        db,
        `alter table generations add column ${column} ${id} references ${table} (id) on delete set null`,
      );
      await run(db, `create index generations_${column} on generations (${column})`);
    }
  },
};
