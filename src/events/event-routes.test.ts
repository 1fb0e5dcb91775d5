import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addEvent } from '#src/platform/events/event-store.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { openEventStream } from '../../test/support/event-source.ts';
import { eventually } from '../../test/support/eventually.ts';
import { testStudio } from '../../test/support/test-studio.ts';

onBothDatabases('the stream of events', (db) => {
  async function given() {
    const studio = await testStudio(db(), { events: { pingEveryMs: 50, askAgainEveryMs: 50 } });
    const origin = await studio.server.listen({ host: '127.0.0.1', port: 0 });
    const person = await studio.signUp('ada');
    let count = 0;
    const happens = async (userId = person.user_id) => {
      count += 1;
      const event = { type: 'generation_deleted', generation_id: `ad-${count}` } as const;
      await db()
        .transaction()
        .execute((tx) => addEvent(tx, { user_id: userId, event }));
      studio.app.eventBell.ring(userId);
    };
    const follow = (lastEventId?: number | string) =>
      openEventStream(`${origin}/api/events`, { token: person.token, lastEventId });
    return {
      ...studio,
      origin,
      person,
      happens,
      follow,
      [Symbol.asyncDispose]: () => studio[Symbol.asyncDispose](),
    };
  }

  test('says how to be read and that it lives', async () => {
    await using world = await given();
    const stream = await world.follow();

    expect(stream.response.status).toBe(200);
    expect(Object.fromEntries(stream.response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const first = stream.events.next();
    await eventually('a ping', () => stream.sent().includes(': ping\n\n'));
    expect(stream.sent()).toMatch(/^retry: 1500\n\n/);
    await world.happens();
    expect(await first).toMatchObject({ value: { id: 1 } });
    stream.drop();
  });

  test('shows every event once, wherever it is dropped and taken up again', async () => {
    await using world = await given();
    let from = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
        async (portions) => {
          const all = portions.reduce((sum, portion) => sum + portion, 0);
          const writing = Promise.all(Array.from({ length: all }, () => world.happens()));
          const seen: number[] = [];
          for (const portion of portions) {
            const stream = await world.follow(seen.at(-1) ?? from);
            for (let taken = 0; taken < portion; taken += 1) {
              const { value } = await stream.events.next();
              if (value) seen.push(value.id);
            }
            stream.drop();
          }
          await writing;
          expect(seen).toEqual(Array.from({ length: all }, (_, index) => from + index + 1));
          from += all;
        },
      ),
      { numRuns: 6 },
    );
  });

  test('goes on from the place that a snapshot was read at', async () => {
    await using world = await given();
    await world.happens();
    const { body } = await world.ask({ url: '/api/events/position', token: world.person.token });
    await world.happens();

    const url = `${world.origin}/api/events?after=${String(body['last_event_id'])}`;
    const stream = await openEventStream(url, { token: world.person.token });

    expect(body['last_event_id']).toBe(1);
    expect(await stream.events.next()).toMatchObject({ value: { id: 2 } });
    stream.drop();
  });

  test('tells whoever comes with a number that is none of ours to read everything anew', async () => {
    await using world = await given();
    await world.happens();

    const stream = await world.follow('yesterday');

    expect(await stream.events.next()).toEqual({
      done: false,
      value: { id: 1, event: { type: 'events_lost' } },
    });
    stream.drop();
  });

  test('tells nobody of other people’s things', async () => {
    await using world = await given();
    const other = await world.signUp('grace');
    const stream = await world.follow(0);

    await world.happens(other.user_id);
    await world.happens();

    expect(await stream.events.next()).toMatchObject({
      value: { id: 1, event: { generation_id: 'ad-2' } },
    });
    stream.drop();
  });

  test('ends when its reader signs out, and is refused from then on', async () => {
    await using world = await given();
    const stream = await world.follow();
    const ended = stream.events.next();

    await world.ask({ method: 'POST', url: '/api/auth/logout', token: world.person.token });

    expect(await ended).toEqual({ done: true, value: undefined });
    expect((await world.follow()).response.status).toBe(401);
  });

  test('ends when the server closes', async () => {
    const world = await given();
    const stream = await world.follow();
    const ended = stream.events.next();

    await world[Symbol.asyncDispose]();

    expect(await ended).toEqual({ done: true, value: undefined });
  });

  test('refuses a twenty-first stream of one person', async () => {
    await using world = await given();
    const streams = await Promise.all(Array.from({ length: 20 }, () => world.follow()));

    expect((await world.follow()).response.status).toBe(429);
    streams[0]?.drop();
    await eventually('room', async () => {
      const again = await world.follow();
      again.drop();
      return again.response.status === 200;
    });
    for (const stream of streams) stream.drop();
  });
});
