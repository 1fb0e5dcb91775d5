import { run, type Migration } from './migration.ts';

/** The music an ad was asked to have, so that it can be made again from its row. */
export const music: Migration = {
  name: '0021_music',
  async up(db) {
    await run(db, 'alter table generations add column music_path varchar(500)');
  },
};
