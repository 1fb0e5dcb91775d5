import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addTitleToGenerations: Migration = {
  name: '0002_add_title_to_generations',
  async up(db) {
    await ensureColumns(db, 'generations', { title: 'varchar(200)' });
  },
};
