import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addGenerationGroups: Migration = {
  name: '0011_add_generation_groups',
  async up(db) {
    await ensureColumns(db, 'generation_groups', {
      id: 'varchar(36) not null primary key',
      user_id: 'varchar(36)',
      comparison_type: 'varchar(20)',
      created_at: 'datetime',
    });
    await ensureColumns(db, 'generations', { generation_group_id: 'varchar(36)' });
  },
};
