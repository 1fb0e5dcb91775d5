import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const initDb: Migration = {
  name: '0001_init_db',
  async up(db) {
    await ensureColumns(db, 'users', {
      id: 'varchar(36) not null primary key',
      username: 'varchar(100)',
      email: 'varchar(255)',
      hashed_password: 'varchar(255)',
      is_active: 'boolean',
      is_superuser: 'boolean',
      created_at: 'datetime',
    });
    await ensureColumns(db, 'generations', {
      id: 'varchar(36) not null primary key',
      user_id: 'varchar(36)',
      prompt: 'text',
      duration: 'integer',
      aspect_ratio: 'varchar(10)',
      status: 'varchar(20)',
      progress: 'integer',
      current_step: 'varchar(100)',
      video_path: 'varchar(500)',
      framework: 'varchar(20)',
      num_scenes: 'integer',
      cost: 'float',
      error_message: 'text',
      created_at: 'datetime',
      completed_at: 'datetime',
    });
  },
};
