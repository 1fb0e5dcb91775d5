import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** What `src/platform/durable` remembers: runs, their steps, and who works on them. */
export const durableWork: Migration = {
  name: '0019_durable_work',
  async up(db) {
    const time = databaseKind(db) === 'sqlite' ? 'datetime' : 'timestamptz(3)';
    await run(
      db,
      `create table workflow_runs (
        id text not null primary key,
        workflow text not null,
        input text not null,
        state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
        output text,
        error text,
        progress text,
        parent_id text references workflow_runs (id) on delete cascade,
        ordinal integer not null,
        queue text not null,
        partition text not null,
        priority integer not null,
        run_at ${time} not null,
        created_at ${time} not null,
        started_at ${time},
        finished_at ${time}
      )`,
    );
    // What is due in a queue, what it started lately, what a run fanned out to.
    for (const columns of [
      'state, queue, priority, run_at, ordinal, id',
      'queue, started_at',
      'parent_id',
    ]) {
      const name = `workflow_runs_${columns.replaceAll(', ', '_')}`;
      await run(db, `create index ${name} on workflow_runs (${columns})`);
    }
    await run(
      db,
      `create table workflow_steps (
        run_id text not null references workflow_runs (id) on delete cascade,
        position integer not null,
        name text not null,
        output text,
        error text,
        primary key (run_id, position)
      )`,
    );
    await run(
      db,
      `create table workflow_owner (
        slot integer not null primary key check (slot = 1),
        tenure_id text not null,
        host text not null,
        pid integer not null,
        process_start text not null,
        heartbeat_at ${time} not null
      )`,
    );
  },
};
