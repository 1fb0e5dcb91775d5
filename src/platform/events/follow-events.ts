import type { Actor } from '../actor.ts';
import type { Db } from '../database/database.ts';
import type { EventBell } from './event-bell.ts';
import { eventCounter, listEventsAfter, type StoredEvent } from './event-store.ts';

/** How late the news may be when no bell rang: another process on SQLite, a broken line to PostgreSQL. */
const LOOK_EVERY_MS = 1_000;

/** Read at once; whoever is slow to take them holds no more than these. */
const EVENTS_AT_ONCE = 100;

export interface FollowOptions {
  /** The last event that was seen; undefined = only what comes from now on. */
  after?: number | undefined;
  signal: AbortSignal;
}

/**
 * A person's own events in order, each once, those after `after` first and then as they happen, until the
 * signal aborts. When some of them are no longer kept, `events_lost` comes in their place.
 */
export async function* followEvents(
  { db, eventBell }: { db: Db; eventBell: EventBell },
  { user_id }: Actor,
  { after, signal }: FollowOptions,
): AsyncGenerator<StoredEvent, void> {
  const bell = ringable();
  const stopListening = eventBell.listen(user_id, bell.ring);
  signal.addEventListener('abort', bell.ring);
  const isOver = () => signal.aborted;
  try {
    let seen = after ?? (await eventCounter(db, user_id)).last_sequence;
    for (;;) {
      bell.reset();
      if (isOver()) return;
      const lost = await lostSince(db, user_id, seen);
      if (lost !== undefined) {
        yield { sequence: lost, event: { type: 'events_lost' } };
        seen = lost;
      }
      const events = await listEventsAfter(db, user_id, { after: seen, limit: EVENTS_AT_ONCE });
      for (const stored of events) {
        if (isOver()) return;
        yield stored;
        seen = stored.sequence;
      }
      if (events.length < EVENTS_AT_ONCE) await bell.rung(LOOK_EVERY_MS);
    }
  } finally {
    stopListening();
    signal.removeEventListener('abort', bell.ring);
  }
}

/** Where to go on when events after `seen` are gone, or when `seen` is of another time than this database. */
async function lostSince(db: Db, userId: string, seen: number): Promise<number | undefined> {
  const { last_sequence, pruned_to } = await eventCounter(db, userId);
  if (seen > last_sequence) return last_sequence;
  return seen < pruned_to ? pruned_to : undefined;
}

/** A ring that comes before anyone waits for it is not forgotten. */
function ringable() {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      hasRung = true;
      wake?.();
    },
    reset: () => {
      hasRung = false;
    },
    async rung(withinMs: number): Promise<void> {
      if (hasRung) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wake = undefined;
    },
  };
}
