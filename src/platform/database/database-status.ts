import { columnsOf, type AnyDb } from './migrations/migration.ts';
import { appliedMigrations } from './migrate-database.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import type { Db } from './database.ts';

export interface DatabaseStatus {
  applied: string[];
  /** What `migrateDatabase` would apply. */
  pending: string[];
  /** Applied by a newer version of ours, which alone may open this database. */
  newer: string[];
}

/** How far a database is, without changing anything. */
export async function databaseStatus(db: Db): Promise<DatabaseStatus> {
  const anyDb = db as unknown as AnyDb;
  const wasMigrated = (await columnsOf(anyDb, 'applied_migrations')).size > 0;
  const known = MIGRATIONS.map(({ name }) => name);
  const found = wasMigrated ? await appliedMigrations(anyDb) : [];
  return {
    applied: found.filter((name) => known.includes(name)),
    pending: known.filter((name) => !found.includes(name)),
    newer: found.filter((name) => !known.includes(name)),
  };
}
