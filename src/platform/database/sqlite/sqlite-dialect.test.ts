import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '../open-database.ts';
import { openSqliteHandle, type SqliteBinding } from './sqlite-handle.ts';

const BINDINGS: SqliteBinding[] = canOpen('node:sqlite') ? ['node:sqlite', 'libsql'] : ['libsql'];

describe.each(BINDINGS)('SQLite by %s', (binding) => {
  let folder: string;
  let path: string;
  let opened: OpenDatabase;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'admint-sqlite-'));
    path = join(folder, 'ads.db');
    opened = await openDatabase({ kind: 'sqlite', path }, { binding });
    await run(
      'create table things (id integer primary key, at DATETIME, flag BOOLEAN, json JSON, note TEXT)',
    );
  });
  afterEach(async () => {
    await opened[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const run = (statement: string) => sql.raw(statement).execute(opened.db);

  async function only<T>(statement: string): Promise<T> {
    const { rows } = await sql.raw<T>(statement).execute(opened.db);
    expect(rows).toHaveLength(1);
    return { ...rows[0]! };
  }

  test('gives back times, yes and no, and JSON as they were given', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z');
    const json = { colours: ['#fff'], deep: [1, null, { a: true }] };

    await sql`insert into things values (1, ${at}, ${false}, ${json}, ${'{"not": "json"}'})`.execute(
      opened.db,
    );

    expect(await only('select at, flag, json, note from things')).toEqual({
      at,
      flag: false,
      json,
      note: '{"not": "json"}',
    });
  });

  test('decodes through aliases, subqueries and what a change returns', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z');

    const { rows } = await sql`
      insert into things (at, flag) values (${at}, ${true}) returning at as born, flag`.execute(
      opened.db,
    );

    expect(rows.map((row) => ({ ...(row as object) }))).toEqual([{ born: at, flag: true }]);
    expect(await only('select x.t from (select at as t from things) x')).toEqual({ t: at });
  });

  test('writes times as SQLAlchemy does', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z');

    await sql`insert into things (at) values (${at})`.execute(opened.db);

    expect(await only('select +at as text from things')).toEqual({
      text: '2026-01-02 03:04:05.678000',
    });
  });

  test.each([
    ['2025-11-22 12:00:00', '2025-11-22T12:00:00.000Z'],
    ['2025-11-22 12:00:00.123456', '2025-11-22T12:00:00.123Z'],
    ['2025-11-22T12:00:00Z', '2025-11-22T12:00:00.000Z'],
    ['2025-11-22T12:00:00.5+02:00', '2025-11-22T10:00:00.500Z'],
    ['2025-11-22', '2025-11-22T00:00:00.000Z'],
  ])('reads the time %s that another program wrote', async (text, iso) => {
    await run(`insert into things (at) values ('${text}')`);

    expect(await only('select at from things')).toEqual({ at: new Date(iso) });
  });

  test('reads the null that SQLAlchemy writes into a JSON column', async () => {
    await run(`insert into things (json) values ('null')`);

    expect(await only('select json from things')).toEqual({ json: null });
  });

  test.each([NaN, Infinity, 'a\0b', { text: 'a\0b' }, { text: '\ud800' }])(
    'refuses %j, which the other database would refuse',
    async (value) => {
      const inserting = sql`insert into things (note) values (${value})`.execute(opened.db);

      await expect(inserting).rejects.toThrow('cannot keep');
    },
  );

  test('survives a power cut: what is committed was synced', async () => {
    expect(await only('pragma synchronous')).toEqual({ synchronous: 2 });
    expect(await only('pragma journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await only('pragma foreign_keys')).toEqual({ foreign_keys: 1 });
  });

  test('lets transactions take turns, and a failed one leaves nothing', async () => {
    const add = (id: number, fails = false) =>
      opened.db.transaction().execute(async (tx) => {
        await sql`insert into things (id) values (${id})`.execute(tx);
        await sql`select ${id}`.execute(tx);
        if (fails) throw new Error('changed my mind');
      });

    const ends = await Promise.allSettled([add(1), add(2, true), add(3)]);

    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await run('select id from things')).rows).toMatchObject([{ id: 1 }, { id: 3 }]);
  });

  test('goes on answering while it waits for another process to let go of the lock', async () => {
    const child = fork(
      join(import.meta.dirname, '../../../../test/support/lock-holding-child.ts'),
      [path],
      {
        execArgv: ['--import', 'tsx'],
      },
    );
    await once(child, 'message');

    let longestGapMs = 0;
    let last = performance.now();
    const ticks = setInterval(() => {
      longestGapMs = Math.max(longestGapMs, performance.now() - last);
      last = performance.now();
      if (last - startedAt > 400 && child.connected) child.send('let go');
    }, 5);
    const startedAt = performance.now();
    await sql`insert into things (id) values (1)`.execute(opened.db);
    const waitedMs = performance.now() - startedAt;
    clearInterval(ticks);

    expect(waitedMs).toBeGreaterThan(390);
    expect(longestGapMs).toBeLessThan(200);
  });
});

test('a missing folder is named', async () => {
  const opening = openDatabase({ kind: 'sqlite', path: '/nowhere/at/all/ads.db' });

  await expect(opening).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('The folder /nowhere/at/all') as string,
  });
});

test('a file that is no database is named', async () => {
  const opening = openDatabase({ kind: 'sqlite', path: import.meta.filename });

  await expect(opening).rejects.toThrow(/sqlite-dialect\.test\.ts is not an SQLite database/);
});

function canOpen(binding: SqliteBinding): boolean {
  try {
    openSqliteHandle(':memory:', binding).close();
    return true;
  } catch {
    return false;
  }
}
