import { run, type Migration } from './migration.ts';

/** Whose voice an ad was asked to have, and where its captions go, so that it can be made again from its row. */
export const voiceAndCaptions: Migration = {
  name: '0028_voice_and_captions',
  async up(db) {
    await run(db, 'alter table generations add column voice varchar(100)');
    await run(db, 'alter table generations add column captions varchar(20)');
  },
};
