import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addTempClipPathsAndCancellation: Migration = {
  name: '0008_add_temp_clip_paths_and_cancellation',
  async up(db) {
    await ensureColumns(db, 'generations', {
      temp_clip_paths: 'json',
      cancellation_requested: 'boolean default false',
    });
  },
};
