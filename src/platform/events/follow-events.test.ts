import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { createUser } from '#src/accounts/user-store.ts';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { anActor, anId, aUser } from '../../../test/support/builders.ts';
import { makePostgresDatabase, onBothDatabases } from '../../../test/support/databases.ts';
import { addPeople } from '../../../test/support/people.ts';
import { localEventBell, openEventBell, type EventBell } from './event-bell.ts';
import type { AppEvent } from './event-contract.ts';
import { addEvent, pruneEvents, type StoredEvent } from './event-store.ts';
import { followEvents } from './follow-events.ts';

onBothDatabases('following events', (db) => {
  let owner: Actor;
  let stranger: Actor;
  beforeEach(async () => {
    ({ owner, stranger } = await addPeople(db()));
  });
  const bell = localEventBell();
  const app = () => ({ db: db(), eventBell: bell });

  const nth = (number: number): AppEvent => ({
    type: 'generation_deleted',
    generation_id: `ad-${number}`,
  });

  async function happens(event: AppEvent, { user_id }: Actor = owner) {
    await db()
      .transaction()
      .execute((tx) => addEvent(tx, { user_id, event }));
    bell.ring(user_id);
  }

  /** Follows until `count` events came, then goes. */
  async function take(count: number, after?: number, actor = owner): Promise<StoredEvent[]> {
    const leaving = new AbortController();
    const taken: StoredEvent[] = [];
    for await (const stored of followEvents(app(), actor, { after, signal: leaving.signal })) {
      taken.push(stored);
      if (taken.length === count) leaving.abort();
    }
    return taken;
  }

  test('gives what happened since, in order, and then what happens', async () => {
    for (const number of [1, 2, 3]) await happens(nth(number));

    const following = take(4, 1);
    await happens(nth(4));
    await happens(nth(5));

    expect(await following).toEqual(
      [2, 3, 4, 5].map((sequence) => ({ sequence, event: nth(sequence) })),
    );
  });

  test('begins with what comes from now on when nothing is said', async () => {
    await happens(nth(1));

    const following = take(1);
    await new Promise((resolve) => setImmediate(resolve));
    await happens(nth(2));

    expect(await following).toMatchObject([{ sequence: 2 }]);
  });

  test('is about one’s own things only, also for a superuser', async () => {
    await happens(nth(1), stranger);
    await happens(nth(2));

    const [seen] = await take(1, 0, { ...owner, is_superuser: true });

    expect(seen).toEqual({ sequence: 1, event: nth(2) });
  });

  test('shows every event once, wherever the stream is dropped, while others write', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 8 }),
        async (portions) => {
          const from = written;
          const all = portions.reduce((sum, portion) => sum + portion, 0);
          const writing = Promise.all(
            Array.from({ length: all }, (_, index) => happens(nth(index))),
          );
          written += all;

          let after = from;
          const seen: number[] = [];
          for (const portion of portions) {
            const taken = await take(portion, after);
            seen.push(...taken.map(({ sequence }) => sequence));
            after = seen.at(-1) ?? after;
          }
          await writing;

          expect(seen).toEqual(Array.from({ length: all }, (_, index) => from + index + 1));
        },
      ),
      { numRuns: 10 },
    );
  });

  test('a change that is taken back is told to nobody and leaves no gap', async () => {
    const broken = db()
      .transaction()
      .execute(async (tx) => {
        await addEvent(tx, { user_id: owner.user_id, event: nth(1) });
        throw new Error('thought better of it');
      });
    await expect(broken).rejects.toThrow();
    await happens(nth(2));

    expect(await take(1, 0)).toEqual([{ sequence: 1, event: nth(2) }]);
  });

  test('says so when what was asked for is kept no longer, and goes on from there', async () => {
    for (const number of [1, 2, 3]) await happens(nth(number));
    await pruneEvents(db(), new Date(Date.now() + 60_000));
    await happens(nth(4));

    expect(await take(2, 1)).toEqual([
      { sequence: 3, event: { type: 'events_lost' } },
      { sequence: 4, event: nth(4) },
    ]);
    expect(await take(1, 3)).toEqual([{ sequence: 4, event: nth(4) }]);
  });

  test('says so to whoever has seen more than this database knows', async () => {
    await happens(nth(1));

    expect(await take(1, 90)).toEqual([{ sequence: 1, event: { type: 'events_lost' } }]);
  });

  test('ends at once when it is told to', async () => {
    const leaving = new AbortController();
    const following = followEvents(app(), owner, { after: 0, signal: leaving.signal });

    const next = following.next();
    leaving.abort();

    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('the bell', () => {
  /** By itself a follower looks again a second after its last look: then each of these takes as long. */
  async function slowestWake(follower: { db: Db; eventBell: EventBell }, writer: Db) {
    const user = await createUser(writer, aUser());
    const signal = AbortSignal.timeout(20_000);
    const following = followEvents(follower, anActor(user), { after: 0, signal });
    const tookMs: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const next = following.next();
      const writtenAt = performance.now();
      const event: AppEvent = { type: 'generation_deleted', generation_id: anId() };
      await writer.transaction().execute((tx) => addEvent(tx, { user_id: user.id, event }));
      await next;
      tookMs.push(performance.now() - writtenAt);
    }
    await following.return();
    return Math.max(...tookMs.slice(2)); // by then the line to PostgreSQL is open
  }

  test('rings on SQLite for what this process commits', async () => {
    const eventBell = openEventBell({ kind: 'sqlite', path: ':memory:' }, () => undefined);
    await using opened = await openDatabase(
      { kind: 'sqlite', path: ':memory:' },
      { onCommit: () => eventBell.ring() },
    );
    await migrateDatabase(opened.db);

    expect(await slowestWake({ db: opened.db, eventBell }, opened.db)).toBeLessThan(700);
  });

  test('rings on PostgreSQL for what another process commits', async () => {
    const { url, drop } = await makePostgresDatabase('migrated');
    const problems: unknown[] = [];
    const eventBell = openEventBell({ kind: 'postgres', url }, (problem) => problems.push(problem));
    {
      await using here = await openDatabase({ kind: 'postgres', url });
      await using elsewhere = await openDatabase({ kind: 'postgres', url });

      expect(await slowestWake({ db: here.db, eventBell }, elsewhere.db)).toBeLessThan(700);
      await eventBell.close();
    }
    await drop();
    expect(problems).toEqual([]);
  });
});
