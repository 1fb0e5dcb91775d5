import { databaseKind } from '../database-kind.ts';
import { columnsOf, run, type AnyDb } from './migration.ts';

/**
 * Makes a table of the first Ad Mint AI, or adds to one that is there what it lacks. Types are the first
 * one's own, without constraints: 0016 gives every table its present shape.
 */
export async function ensureColumns(
  db: AnyDb,
  table: string,
  columns: Record<string, string>,
): Promise<void> {
  const present = await columnsOf(db, table);
  const definitions = Object.entries(columns)
    .filter(([name]) => !present.has(name))
    .map(([name, type]) => `${name} ${inDialect(db, type)}`);

  if (present.size === 0) return run(db, `create table ${table} (${definitions.join(', ')})`);
  for (const definition of definitions) {
    await run(db, `alter table ${table} add column ${definition}`);
  }
}

/** The one type that the two databases name differently. */
function inDialect(db: AnyDb, type: string): string {
  return databaseKind(db) === 'postgres' ? type.replace(/^datetime\b/, 'timestamp') : type;
}
