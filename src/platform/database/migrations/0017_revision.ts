import { columnsOf, run, type Migration } from './migration.ts';

/** Goes up at every save, so that two people who edit at once do not overwrite each other. */
export const revision: Migration = {
  name: '0017_revision',
  async up(db) {
    if ((await columnsOf(db, 'editing_sessions')).has('revision')) return;
    await run(db, 'alter table editing_sessions add column revision integer not null default 0');
  },
};
