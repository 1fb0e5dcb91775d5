import { run, type Migration } from './migration.ts';

/** Whether an ad was asked to move calmly, so that it can be made again from its row. */
export const calm: Migration = {
  name: '0029_calm',
  async up(db) {
    await run(db, 'alter table generations add column prefers_calm boolean not null default false');
  },
};
