import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const createEditingSessionsTable: Migration = {
  name: '0015_create_editing_sessions_table',
  async up(db) {
    await ensureColumns(db, 'editing_sessions', {
      id: 'varchar(36) not null primary key',
      generation_id: 'varchar(36)',
      user_id: 'varchar(36)',
      edit_data: 'json',
      edited_video_path: 'varchar(500)',
      edited_video_url: 'varchar(500)',
      status: 'varchar(20)',
      created_at: 'datetime',
      updated_at: 'datetime',
    });
  },
};
