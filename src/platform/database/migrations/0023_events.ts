import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** What happened to a person's things, in order, so that a page that was away can catch up. */
export const events: Migration = {
  name: '0023_events',
  async up(db) {
    const sqlite = databaseKind(db) === 'sqlite';
    const id = sqlite ? 'varchar(36)' : 'uuid';
    const time = sqlite ? 'datetime' : 'timestamptz(3)';
    const whole = sqlite ? 'integer' : 'bigint';
    const now = sqlite ? `(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000')` : 'now()';
    const owner = `references users (id) on delete cascade`;
    await run(
      db,
      `create table event_counters (
        user_id ${id} not null primary key ${owner},
        last_sequence ${whole} not null,
        pruned_to ${whole} not null default 0
      )`,
    );
    await run(
      db,
      `create table events (
        user_id ${id} not null ${owner},
        sequence ${whole} not null,
        generation_id ${id} references generations (id) on delete cascade,
        event text not null,
        created_at ${time} not null default ${now},
        primary key (user_id, sequence)
      )`,
    );
    await run(db, 'create index events_generation_id on events (generation_id)');
    await run(db, 'create index events_created_at on events (created_at)');
    if (!sqlite) await ringOnInsert(db);
  },
};

/** Tells every process that listens, when the transaction commits and not before. */
async function ringOnInsert(db: Parameters<Migration['up']>[0]): Promise<void> {
  await run(
    db,
    `create function ring_for_event() returns trigger language plpgsql as $$
      begin
        perform pg_notify('admint_events', new.user_id::text);
        return null;
      end $$`,
  );
  await run(
    db,
    `create trigger ring_for_event after insert on events
      for each row execute function ring_for_event()`,
  );
}
