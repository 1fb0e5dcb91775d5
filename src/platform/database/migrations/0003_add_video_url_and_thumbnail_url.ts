import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addVideoUrlAndThumbnailUrl: Migration = {
  name: '0003_add_video_url_and_thumbnail_url',
  async up(db) {
    await ensureColumns(db, 'generations', {
      video_url: 'varchar(500)',
      thumbnail_url: 'varchar(500)',
    });
  },
};
