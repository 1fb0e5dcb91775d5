import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addSeedValue: Migration = {
  name: '0007_add_seed_value',
  async up(db) {
    await ensureColumns(db, 'generations', { seed_value: 'bigint' });
  },
};
