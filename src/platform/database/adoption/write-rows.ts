import { sql, type RawBuilder } from 'kysely';
import { databaseKind } from '../database-kind.ts';
import { keepLegacyValues } from './keepsakes.ts';
import { PRESENT_TABLES, type TableName } from './present-tables.ts';
import type { AnyDb } from '../migrations/migration.ts';
import type { Circumstances, KeptRow } from './convert-row.ts';
import type { RawRow } from './old-table.ts';

/** Below SQLite's limit of 32,766 values in a statement. */
const VALUES_A_STATEMENT = 16_000;

/** Writes converted rows; columns that only the old table had are copied as they were. */
export async function insertRows(
  db: AnyDb,
  table: TableName,
  rows: readonly KeptRow[],
  extras: ReadonlyMap<string, string>,
): Promise<void> {
  const own = Object.keys(PRESENT_TABLES[table]);
  const columns = sql.join([...own, ...extras.keys()].map((name) => sql.ref(name)));
  const tuples = rows.map(({ values, raw }) => {
    const ownValues = own.map((name) => sql`${json(values[name])}`);
    const extraValues = [...extras].map(([name, type]) => unchanged(db, raw[name] ?? null, type));
    return sql`(${sql.join([...ownValues, ...extraValues])})`;
  });

  const atOnce = Math.floor(VALUES_A_STATEMENT / (own.length + extras.size));
  for (let first = 0; first < tuples.length; first += atOnce) {
    const some = sql.join(tuples.slice(first, first + atOnce));
    await sql`insert into ${sql.table(table)} (${columns}) values ${some}`.execute(db);
  }
}

/** Rows that refer to rows of their own table, once all are there. */
export async function writeLinks(
  db: AnyDb,
  table: TableName,
  { ids, links }: Circumstances,
): Promise<void> {
  for (const { column, from, to, raw } of links.splice(0)) {
    const id = from.values['id'] as string;
    if (!ids[table].has(id)) continue; // it went among the orphans, whole
    if (ids[table].has(to)) {
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${to} where id = ${id}`.execute(db);
    } else {
      await keepLegacyValues(db, table, [{ ...from, legacy: { [column]: raw } }]);
    }
  }
}

/** The driver writes objects as JSON; a bare string or number that is JSON is none of our shapes. */
const json = (value: unknown) => value ?? null;

/** PostgreSQL gave the value as text and reads it back by the column's own type, bit by bit the same. */
function unchanged(db: AnyDb, value: RawRow[string], type: string): RawBuilder<unknown> {
  if (databaseKind(db) === 'sqlite') return sql`${value}`;
  return sql`${value}::text::${sql.raw(type)}`;
}
