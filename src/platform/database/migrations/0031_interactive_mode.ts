import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** Ads that stop for their owner's word after each stage: where they are, and what was said. */
export const interactiveMode: Migration = {
  name: '0031_interactive_mode',
  async up(db) {
    const isSqlite = databaseKind(db) === 'sqlite';
    const time = isSqlite ? 'DATETIME' : 'timestamptz(3)';
    await run(db, "alter table generations add column mode varchar(20) not null default 'auto'");
    await run(db, 'alter table generations add column stage varchar(20)');
    await run(db, `alter table generations add column waiting_since ${time}`);
    await run(db, `alter table generations add column direction ${isSqlite ? 'json' : 'jsonb'}`);
  },
};
