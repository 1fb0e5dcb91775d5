import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  makePostgresDatabase,
  onBothDatabases,
  onBothEmptyDatabases,
} from '../../../test/support/databases.ts';
import { databaseStatus } from './database-status.ts';
import { migrateDatabase } from './migrate-database.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { openDatabase } from './open-database.ts';
import type { DatabaseConfig } from './database-url.ts';

const NAMES = MIGRATIONS.map(({ name }) => name);

test('the list of migrations is in the order of their names', () => {
  expect(NAMES).toEqual([...new Set(NAMES)].sort());
});

onBothEmptyDatabases('an empty database', (db) => {
  test('has everything pending, and asking changes nothing', async () => {
    expect(await databaseStatus(db())).toEqual({ applied: [], pending: NAMES, newer: [] });
    expect(await databaseStatus(db())).toEqual({ applied: [], pending: NAMES, newer: [] });
  });

  test('is brought up to date once', async () => {
    expect(await migrateDatabase(db())).toEqual(NAMES);
    expect(await migrateDatabase(db())).toEqual([]);
    expect(await databaseStatus(db())).toEqual({ applied: NAMES, pending: [], newer: [] });
  });

  test('stays empty when a step fails', async () => {
    const broken = { name: '9999_broken', up: () => Promise.reject(new Error('power cut')) };

    const migrating = migrateDatabase(db(), { migrations: [...MIGRATIONS, broken] });

    await expect(migrating).rejects.toThrow('power cut');
    expect(await databaseStatus(db())).toEqual({ applied: [], pending: NAMES, newer: [] });
    expect(await migrateDatabase(db())).toEqual(NAMES);
  });
});

onBothDatabases('a database of a newer version', (db) => {
  test('is refused in words that say what to do', async () => {
    await sql`insert into applied_migrations values ('9999_holograms', '2030-01-01')`.execute(db());

    await expect(migrateDatabase(db())).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/newer version .*9999_holograms.* backup/) as string,
    });
    expect(await databaseStatus(db())).toMatchObject({ newer: ['9999_holograms'] });
  });
});

describe.each(['sqlite', 'postgres'] as const)('several processes on %s', (kind) => {
  let config: DatabaseConfig;
  let remove: () => Promise<void>;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    if (kind === 'postgres') {
      const { url, drop } = await makePostgresDatabase('template0');
      config = { kind, url };
      remove = drop;
    } else {
      const folder = await mkdtemp(join(tmpdir(), 'admint-migrate-'));
      config = { kind, path: join(folder, 'ads.db') };
      remove = () => rm(folder, { recursive: true });
    }
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await remove();
  });

  function migratingChild(wish = '') {
    const script = join(import.meta.dirname, '../../../test/support/migrating-child.ts');
    const child = fork(script, [JSON.stringify(config), wish], {
      execArgv: ['--import', 'tsx'],
    });
    children.push(child);
    return child;
  }

  const messageOf = async (child: ChildProcess) => (await once(child, 'message'))[0] as unknown;

  test('that start at once migrate once', async () => {
    const said = await Promise.all([1, 2, 3].map(() => messageOf(migratingChild())));

    expect(said.filter((applied) => (applied as string[]).length > 0)).toEqual([NAMES]);
  });

  test('a process that is killed half-way leaves nothing behind', async () => {
    const child = migratingChild('wait');
    expect(await messageOf(child)).toBe('half-way');

    child.kill('SIGKILL');
    await once(child, 'exit');

    await using opened = await openDatabase(config);
    expect(await databaseStatus(opened.db)).toMatchObject({ applied: [] });
    expect(await migrateDatabase(opened.db)).toEqual(NAMES);
  });
});
