import type { Generated, Kysely } from 'kysely';
import type { Db } from '../database/database.ts';
import { appEvent, type AppEvent } from './event-contract.ts';

interface EventTables {
  event_counters: {
    user_id: string;
    last_sequence: number;
    /** Every event up to this one may be gone. */
    pruned_to: number;
  };
  events: {
    user_id: string;
    sequence: number;
    /** Whose events go with it. */
    generation_id: string | null;
    /** JSON text. */
    event: string;
    created_at: Generated<Date>;
  };
}

const withEvents = (db: Db) => db as unknown as Kysely<EventTables>;

export interface StoredEvent {
  sequence: number;
  event: AppEvent;
}

export interface NewEvent {
  user_id: string;
  event: AppEvent;
}

/**
 * Tells a person of a change, in the transaction that makes it, as its last act. The counter's row is locked
 * until that commits, so a person's events become visible in the order of their numbers: who has seen one has
 * missed none before it. Last, because whoever holds the counter must not wait for another row.
 */
export async function addEvent(tx: Db, { user_id, event }: NewEvent): Promise<void> {
  const { last_sequence } = await withEvents(tx)
    .insertInto('event_counters')
    .values({ user_id, last_sequence: 1, pruned_to: 0 })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet((row) => ({
        last_sequence: row('event_counters.last_sequence', '+', 1),
      })),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  const goesWith =
    'generation_id' in event && event.type !== 'generation_deleted' ? event.generation_id : null;
  await withEvents(tx)
    .insertInto('events')
    .values({
      user_id,
      sequence: last_sequence,
      generation_id: goesWith,
      event: JSON.stringify(event),
    })
    .execute();
}

/** Where a person's events stand: the number of the last one, and of the last that may be gone. */
export async function eventCounter(db: Db, userId: string) {
  const counter = await withEvents(db)
    .selectFrom('event_counters')
    .select(['last_sequence', 'pruned_to'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return counter ?? { last_sequence: 0, pruned_to: 0 };
}

/** In order. */
export async function listEventsAfter(
  db: Db,
  userId: string,
  { after, limit }: { after: number; limit: number },
): Promise<StoredEvent[]> {
  const rows = await withEvents(db)
    .selectFrom('events')
    .select(['sequence', 'event'])
    .where('user_id', '=', userId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(({ sequence, event }) => ({
    sequence,
    event: appEvent.parse(JSON.parse(event)),
  }));
}

export async function countEventsBefore(db: Db, time: Date): Promise<number> {
  const { count } = await withEvents(db)
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('created_at', '<', time)
    .executeTakeFirstOrThrow();
  return count;
}

/** Forgets old events, and remembers how far, so that who comes back later is told that some are gone. */
export async function pruneEvents(db: Db, before: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await withEvents(tx)
      .updateTable('event_counters')
      .set((counter) => ({
        pruned_to: counter.fn.coalesce(
          counter
            .selectFrom('events')
            .select((old) => old.fn.max('events.sequence').as('last'))
            .whereRef('events.user_id', '=', 'event_counters.user_id')
            .where('events.created_at', '<', before),
          'event_counters.pruned_to',
        ),
      }))
      .execute();
    await withEvents(tx).deleteFrom('events').where('created_at', '<', before).execute();
  });
}
