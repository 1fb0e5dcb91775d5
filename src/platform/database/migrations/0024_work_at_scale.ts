import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** Which processes work on PostgreSQL, and how often an ad was tried. */
export const workAtScale: Migration = {
  name: '0024_work_at_scale',
  async up(db) {
    const time = databaseKind(db) === 'sqlite' ? 'datetime' : 'timestamptz(3)';
    await run(
      db,
      `create table workflow_workers (
        id text not null primary key,
        host text not null,
        pid integer not null,
        process_start text not null,
        version text not null,
        heartbeat_at ${time} not null
      )`,
    );
    await run(db, 'alter table generations add column attempts integer not null default 1');
  },
};
