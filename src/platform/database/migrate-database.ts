import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import { databaseKind } from './database-kind.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { isLocked } from './sqlite/wait-for-lock.ts';
import type { Db } from './database.ts';
import type { AnyDb, Migration } from './migrations/migration.ts';

export interface MigrateOptions {
  /** The steps to know about; a test may stop half-way in history. */
  migrations?: readonly Migration[];
}

/**
 * Brings a database up to date, and gives the names of what it applied. Safe to run again and from several
 * processes at once: all steps are one transaction, so one process does them all or nothing happened.
 */
export async function migrateDatabase(
  db: Db,
  { migrations = MIGRATIONS }: MigrateOptions = {},
): Promise<string[]> {
  return withoutForeignKeys(db, (connection) =>
    onceUnlocked(() =>
      connection.transaction().execute(async (tx) => {
        const anyTx = tx as unknown as AnyDb;
        await waitForOtherMigrators(anyTx);
        return applyPending(anyTx, migrations);
      }),
    ),
  );
}

/** The names that were applied, oldest first; none for a database that was never migrated. */
export async function appliedMigrations(db: AnyDb): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from applied_migrations order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** A database that a newer version migrated may mean things that this version would damage. */
function refuseNewer(applied: readonly string[], migrations: readonly Migration[]): void {
  const unknown = applied.filter((name) => !migrations.some((known) => known.name === name));
  if (unknown.length === 0) return;
  throw new AppError(
    'UNAVAILABLE',
    `This database was used by a newer version of Ad Mint AI (it has ${unknown.join(', ')}). Start that version, or restore an older backup.`,
    { details: { unknown } },
  );
}

async function applyPending(tx: AnyDb, migrations: readonly Migration[]): Promise<string[]> {
  await sql`
    create table if not exists applied_migrations (
      name varchar(255) not null primary key,
      applied_at varchar(30) not null
    )`.execute(tx);
  const applied = await appliedMigrations(tx);
  refuseNewer(applied, migrations);

  const pending = migrations.filter(({ name }) => !applied.includes(name));
  for (const migration of pending) {
    await migration.up(tx);
    await sql`insert into applied_migrations values (${migration.name}, ${now()})`.execute(tx);
  }
  return pending.map(({ name }) => name);
}

// eslint-disable-next-line no-restricted-syntax -- for a person who looks; nothing here reads it
const now = () => new Date().toISOString();

/** Any number that no other program is likely to take. */
const ADVISORY_LOCK = 7_264_110_519;

async function waitForOtherMigrators(tx: AnyDb): Promise<void> {
  if (databaseKind(tx) === 'sqlite') return; // BEGIN IMMEDIATE has waited
  await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(tx);
}

/**
 * SQLite rebuilds a table by dropping the old one, which with foreign keys on would take all its children
 * along. The switch works outside of a transaction only. What was left dangling is found at the end.
 */
async function withoutForeignKeys<T>(db: Db, work: (connection: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    if (databaseKind(connection) === 'postgres') return work(connection);

    await sql`pragma foreign_keys = off`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`pragma foreign_keys = on`.execute(connection);
    }
  });
}

/** Another process may take minutes to carry a large database over, longer than any other lock is held. */
const MIGRATION_PATIENCE_MS = 30 * 60_000;

async function onceUnlocked<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + MIGRATION_PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error) || performance.now() > deadline) throw error;
    }
  }
}
