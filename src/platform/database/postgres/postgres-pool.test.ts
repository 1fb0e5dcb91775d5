import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { makePostgresDatabase } from '../../../../test/support/databases.ts';
import { openDatabase } from '../open-database.ts';
import { PrePingPool } from './postgres-pool.ts';

describe('connections to PostgreSQL', () => {
  let drop: () => Promise<void>;
  let proxy: Proxy;
  let db: Kysely<unknown>;
  let errors: Error[];

  beforeEach(async () => {
    const database = await makePostgresDatabase('template0');
    drop = database.drop;
    proxy = await aProxyTo(database.url);
    errors = [];
    db = new Kysely({
      dialect: new PostgresDialect({
        pool: new PrePingPool({
          connectionString: proxy.url,
          onError: (error) => errors.push(error),
          trustedMs: 0,
        }),
      }),
    });
  });
  afterEach(async () => {
    proxy.cut();
    await db.destroy();
    proxy.close();
    await drop();
  });

  const ask = () => sql<{ one: number }>`select 1 as one`.execute(db);
  const askThreeAtOnce = () => Promise.all([ask(), ask(), ask()]);

  test('that a silent network lost are found out and replaced', async () => {
    await askThreeAtOnce();
    proxy.freeze();

    const askedAt = performance.now();
    const { rows } = await ask();

    expect(rows).toEqual([{ one: 1 }]);
    expect(performance.now() - askedAt).toBeLessThan(5_000);
  });

  test('that were cut while nobody used them are reported and replaced', async () => {
    await askThreeAtOnce();

    proxy.cut();
    await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0));

    expect((await ask()).rows).toEqual([{ one: 1 }]);
  });

  test('that are cut within a transaction fail that transaction alone', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx);
      proxy.cut();
      await sql`select 2`.execute(tx);
    });

    await expect(failing).rejects.toThrow();
    expect((await ask()).rows).toEqual([{ one: 1 }]);
  });

  test('give counts and averages as numbers, and JSON lists as lists', async () => {
    const { rows } = await sql`
      select count(*) as count, avg(x) as average, ${[1, 'two']}::jsonb as list,
        timestamp '2026-01-02 03:04:05.678' as at
      from (values (1), (2)) as t (x)`.execute(db);

    expect(rows).toEqual([
      { count: 2, average: 1.5, list: [1, 'two'], at: new Date('2026-01-02T03:04:05.678Z') },
    ]);
  });
});

describe('a PostgreSQL that cannot be used', () => {
  test.each([
    ['nothing listens there', (url: URL) => (url.port = '1')],
    ['the user name or the password is wrong', (url: URL) => (url.password = 'hunter2')],
    ['there is no database of this name', (url: URL) => (url.pathname = '/nope')],
  ])('is refused because %s, without its password', async (reason, spoil) => {
    const url = new URL(inject('postgresUrl'));
    spoil(url);

    const failure = await openDatabase({ kind: 'postgres', url: url.href }).catch(
      (error: unknown) => error as Error,
    );

    expect(failure).toMatchObject({ code: 'UNAVAILABLE' });
    expect((failure as Error).message).toContain(reason);
    expect((failure as Error).message).not.toMatch(/hunter2|test:test/);
  });
});

interface Proxy {
  url: string;
  /** From now on nothing passes on the connections there are, and nobody is told. */
  freeze(): void;
  /** Ends the connections there are. */
  cut(): void;
  close(): void;
}

async function aProxyTo(url: string): Promise<Proxy> {
  const target = new URL(url);
  const { hostname, port } = target;
  const pairs = new Set<[Socket, Socket]>();
  const server: Server = createServer((inner) => {
    const outer = connect(Number(port), hostname);
    inner.pipe(outer).pipe(inner);
    for (const socket of [inner, outer]) socket.on('error', () => undefined);
    pairs.add([inner, outer]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  target.port = String((server.address() as AddressInfo).port);

  function freeze() {
    for (const [inner, outer] of pairs) {
      inner.unpipe(outer).resume();
      outer.unpipe(inner).resume();
    }
  }
  function cut() {
    for (const [inner, outer] of pairs) {
      inner.destroy();
      outer.destroy();
    }
    pairs.clear();
  }
  return { url: target.href, freeze, cut, close: () => server.close() };
}
