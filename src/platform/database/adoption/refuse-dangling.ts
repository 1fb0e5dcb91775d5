import { sql } from 'kysely';
import { databaseKind } from '../database-kind.ts';
import { TABLE_NAMES } from './present-tables.ts';
import type { AnyDb } from '../migrations/migration.ts';

/** SQLite's foreign keys were off meanwhile: proves that no row of ours refers to one that is not there. */
export async function refuseDangling(db: AnyDb): Promise<void> {
  if (databaseKind(db) === 'postgres') return;
  for (const table of TABLE_NAMES) {
    const { rows } = await sql`select * from pragma_foreign_key_check(${table})`.execute(db);
    if (rows.length > 0) {
      throw new Error(
        `unreachable: ${rows.length} rows of ${table} refer to rows that are not there`,
      );
    }
  }
}
