import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, inject } from 'vitest';
import type { Db } from '#src/platform/database/database.ts';
import type { DatabaseKind } from '#src/platform/database/database-kind.ts';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { openDatabase, type OpenDatabase } from '#src/platform/database/open-database.ts';

type Suite = (db: () => Db, kind: DatabaseKind) => void;

/** Runs a suite once a database, each test on a fresh and migrated one. */
export function onBothDatabases(title: string, suite: Suite): void {
  onBoth(title, suite, { sqlite: freshSqlite, postgres: freshPostgres });
}

/** The same on databases in which there is nothing at all. */
export function onBothEmptyDatabases(title: string, suite: Suite): void {
  onBoth(title, suite, {
    sqlite: () => openDatabase({ kind: 'sqlite', path: ':memory:' }),
    postgres: () => openPostgres('template0'),
  });
}

function onBoth(
  title: string,
  suite: Suite,
  open: Record<DatabaseKind, () => Promise<OpenDatabase>>,
): void {
  for (const [name, kind] of [
    ['SQLite', 'sqlite'],
    ['PostgreSQL', 'postgres'],
  ] as const) {
    describe(`${title} on ${name}`, () => {
      let opened: OpenDatabase;
      beforeEach(async () => {
        opened = await open[kind]();
      });
      afterEach(async () => {
        await opened[Symbol.asyncDispose]();
      });
      suite(() => opened.db, kind);
    });
  }
}

/** Migrated, in memory, gone when it is closed. */
export async function freshSqlite(): Promise<OpenDatabase> {
  const opened = await openDatabase({ kind: 'sqlite', path: ':memory:' });
  await migrateDatabase(opened.db);
  return opened;
}

/** A copy of the migrated template; dropped when it is closed. */
export async function freshPostgres(): Promise<OpenDatabase> {
  return openPostgres('migrated');
}

async function openPostgres(template: 'template0' | 'migrated'): Promise<OpenDatabase> {
  const { url, drop } = await makePostgresDatabase(template);
  const opened = await openDatabase({ kind: 'postgres', url });
  postgresUrls.set(opened.db, url);
  return {
    ...opened,
    async [Symbol.asyncDispose]() {
      await opened[Symbol.asyncDispose]();
      await drop();
    },
  };
}

const postgresUrls = new WeakMap<Db, string>();

/** How a test's database is reached, for those that connect by themselves. */
export function databaseOf(db: Db): DatabaseConfig {
  const url = postgresUrls.get(db);
  return url === undefined ? { kind: 'sqlite', path: ':memory:' } : { kind: 'postgres', url };
}

/** A database of its own on the test server: an empty one, or a copy of a template. */
export async function makePostgresDatabase(
  template: 'template0' | 'migrated',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onTestServer(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: inject('postgresUrl').replace(/[^/]*$/, name),
    drop: () => onTestServer(`drop database ${name} with (force)`),
  };
}

async function onTestServer(statement: string): Promise<void> {
  const admin = new pg.Client(inject('postgresUrl'));
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
