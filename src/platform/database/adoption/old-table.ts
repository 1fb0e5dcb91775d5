import { sql } from 'kysely';
import { databaseKind } from '../database-kind.ts';
import { columnsOf, run, type AnyDb } from '../migrations/migration.ts';
import type { RawValue } from './convert-value.ts';

/** A row as it was: every value as text, or as SQLite's own where it is no text. */
export type RawRow = Record<string, RawValue>;

export interface OldTable {
  name: string;
  /** Its columns with their declared types. */
  columns: Map<string, string>;
}

/** Makes room: the old table goes by another name, and the names of its indexes and keys are free again. */
export async function setAside(db: AnyDb, table: string): Promise<OldTable> {
  const name = `admint_old_${table}`;
  await renameTable(db, table, name);
  await freeNames(db, name);
  return { name, columns: await columnsOf(db, name) };
}

/**
 * Renames without touching those who refer to the table: their keys go on naming the table that takes its place.
 * On PostgreSQL they follow the old one until that is dropped.
 */
export async function renameTable(db: AnyDb, from: string, to: string): Promise<void> {
  const sqlite = databaseKind(db) === 'sqlite';
  if (sqlite) await run(db, 'pragma legacy_alter_table = on');
  await run(db, `alter table ${from} rename to ${to}`);
  if (sqlite) await run(db, 'pragma legacy_alter_table = off');
}

export async function dropOld(db: AnyDb, { name }: OldTable): Promise<void> {
  await run(db, `drop table ${name}${databaseKind(db) === 'postgres' ? ' cascade' : ''}`);
}

const ROWS_AT_A_TIME = 400;

/** All rows, oldest first, a few hundred at a time. */
export async function* rowsOf(db: AnyDb, { name, columns }: OldTable): AsyncGenerator<RawRow[]> {
  const postgres = databaseKind(db) === 'postgres';
  if (postgres) await run(db, "set local timezone to 'UTC'");
  const place = sql.raw(postgres ? 'ctid::text' : 'rowid');
  const { rows: places } = await sql<{ place: string | number }>`
    select ${place} as place from ${sql.table(name)}
    order by ${sql.raw(columns.has('created_at') ? 'created_at is null, created_at, ' : '')}${place}
  `.execute(db);

  const row = sql.raw(postgres ? 'ctid' : 'rowid');
  const columnsAsStored = sql.join(
    [...columns.keys()].map((column) => undecoded(column, postgres)),
  );
  for (let first = 0; first < places.length; first += ROWS_AT_A_TIME) {
    const page = places.slice(first, first + ROWS_AT_A_TIME).map(({ place: at }) => at);
    const wanted = sql.join(page.map((at) => (postgres ? sql`${at}::tid` : sql`${at}`)));
    const { rows } = await sql<RawRow>`
      select ${place} as place, ${columnsAsStored} from ${sql.table(name)} where ${row} in (${wanted})
    `.execute(db);

    const found = new Map(rows.map(({ place: at, ...values }) => [at, values]));
    yield page.map((at) => found.get(at)).filter((values) => values !== undefined);
  }
}

/** An expression has no declared type, so the driver leaves the value as it is stored. */
function undecoded(column: string, postgres: boolean) {
  const name = sql.ref(column);
  return postgres ? sql`${name}::text as ${name}` : sql`+${name} as ${name}`;
}

/** Drops its indexes and, on PostgreSQL, its keys with those that refer to it. */
export async function freeNames(db: AnyDb, table: string): Promise<void> {
  if (databaseKind(db) === 'sqlite') {
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_master where type = 'index' and tbl_name = ${table} and sql is not null
    `.execute(db);
    for (const { name } of rows) await run(db, `drop index "${name}"`);
    return;
  }
  const { rows: keys } = await sql<{ name: string }>`
    select conname as name from pg_constraint
    where conrelid = to_regclass(${table}) and contype <> 'n'
    order by contype = 'p'`.execute(db);
  for (const { name } of keys)
    await run(db, `alter table ${table} drop constraint "${name}" cascade`);
  const { rows: indexes } = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index where indrelid = to_regclass(${table})
  `.execute(db);
  for (const { name } of indexes) await run(db, `drop index ${name}`);
}
