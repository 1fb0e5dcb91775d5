import { run, type Migration } from './migration.ts';

/** Which scene of its parent an ad was made to take again. */
export const retakenScene: Migration = {
  name: '0032_retaken_scene',
  async up(db) {
    await run(db, 'alter table generations add column retaken_scene integer');
  },
};
