import { sql, type Kysely, type RawBuilder } from 'kysely';
import { databaseKind } from '../database-kind.ts';

/** A step forward for both databases. Runs once, within a transaction that covers the whole list. */
export interface Migration {
  /** Sorts by its number. Never changed after a release. */
  name: string;
  up(db: AnyDb): Promise<void>;
}

/** A migration knows the tables of its own time only, not those of `schema.ts`. */
export type AnyDb = Kysely<unknown>;

/** Runs one statement that has no parameters. */
export async function run(db: AnyDb, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}

/** The names of a table's columns with their declared types; empty when there is no such table. */
export async function columnsOf(db: AnyDb, table: string): Promise<Map<string, string>> {
  const query: RawBuilder<{ name: string; type: string }> =
    databaseKind(db) === 'sqlite'
      ? sql`select name, type from pragma_table_info(${table})`
      : sql`
          select attname as name, format_type(atttypid, atttypmod) as type
          from pg_attribute
          where attrelid = to_regclass(quote_ident(${table})) and attnum > 0 and not attisdropped
          order by attnum`;
  const { rows } = await query.execute(db);
  return new Map(rows.map(({ name, type }) => [name, type]));
}
