import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addParentGenerationId: Migration = {
  name: '0010_add_parent_generation_id',
  async up(db) {
    await ensureColumns(db, 'generations', { parent_generation_id: 'varchar(36)' });
  },
};
