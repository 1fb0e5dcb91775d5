import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addBasicSettingsAndGenerationTime: Migration = {
  name: '0004_add_basic_settings_and_generation_time',
  async up(db) {
    await ensureColumns(db, 'generations', {
      model: 'varchar(100)',
      num_clips: 'integer',
      use_llm: 'boolean default true',
      generation_time_seconds: 'integer',
    });
  },
};
