import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { anInstallation, type Installation } from '../support/cli.ts';
import { makePostgresDatabase } from '../support/databases.ts';
import { makeLegacyDatabase } from '../support/legacy/first-ad-mint.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await anInstallation();
});
afterAll(() => installation[Symbol.asyncDispose]());

test('db status looks without touching, db init makes the tables, and doing it again changes nothing', async () => {
  const before = await installation.admint('db', 'status');
  const first = await installation.admint('db', 'init');
  const second = await installation.admint('db', 'init');
  const after = await installation.admint('db', 'status');

  expect(before.stdout).toMatch(/^sqlite: 0 migrations applied, \d+ pending\n/);
  expect(first.stdout).toBe('The database is ready.\n');
  expect(second.stdout).toBe('The database was ready already.\n');
  expect(after.stdout).toMatch(/^sqlite: \d+ migrations applied, 0 pending\n$/);
});

test('db migrate brings a database of the first Ad Mint AI up to date', async () => {
  await using old = await anInstallation();
  {
    await using legacy = await openDatabase({ kind: 'sqlite', path: join(old.folder, 'ads.db') });
    await makeLegacyDatabase(legacy.db);
  }

  const { code, stdout } = await old.admint('db', 'migrate');

  expect(code).toBe(0);
  expect(stdout).toContain('applied 0016_present_shape');
  expect((await old.admint('db', 'migrate')).stdout).toBe('Nothing to do.\n');
});

test('the same commands work on PostgreSQL', async () => {
  const { url, drop } = await makePostgresDatabase('template0');
  await using onPostgres = await anInstallation({ databaseUrl: url });

  const { code, stdout } = await onPostgres.admint('db', 'init');

  expect(stdout).toBe('The database is ready.\n');
  expect(code).toBe(0);
  await drop();
});

test('a database that cannot be reached is told in one sentence, without its password', async () => {
  await using lost = await anInstallation({
    databaseUrl: 'postgresql://me:secret@127.0.0.1:1/ads',
  });

  const { code, stderr } = await lost.admint('db', 'status');

  expect(code).toBe(1);
  expect(stderr).toMatch(/^admint: .+\n$/);
  expect(stderr).not.toContain('secret');
});
