import { sql } from 'kysely';
import { createTable } from './create-table.ts';
import type { AnyDb } from '../migrations/migration.ts';
import type { KeptRow, Placed } from './convert-row.ts';
import type { RawRow } from './old-table.ts';
import type { TableName } from './present-tables.ts';

/** Makes the two tables that keep what the seven have no room for. */
export async function createKeepsakes(db: AnyDb): Promise<void> {
  await createTable(db, 'legacy_values', {
    table_name: { type: 'varchar', max: 63 },
    row_id: { type: 'id' },
    column_name: { type: 'varchar', max: 63 },
    value: { type: 'text', nullable: true },
    // What a person had goes when the person goes, and what an ad had when the ad goes.
    user_id: { type: 'id', nullable: true, references: 'users' },
    generation_id: { type: 'id', nullable: true, references: 'generations' },
  });
  await createTable(db, 'orphaned_rows', {
    table_name: { type: 'varchar', max: 63 },
    reason: { type: 'text' },
    row_values: { type: 'json' },
  });
  await sql`create index legacy_values_user_id on legacy_values (user_id)`.execute(db);
  await sql`create index legacy_values_generation_id on legacy_values (generation_id)`.execute(db);
}

/** Notes what values were before they had to change. */
export async function keepLegacyValues(
  db: AnyDb,
  table: TableName,
  rows: readonly KeptRow[],
): Promise<void> {
  for (const { values, legacy } of rows) {
    const id = values['id'];
    const user = table === 'users' ? id : (values['user_id'] ?? null);
    const generation = table === 'generations' ? id : (values['generation_id'] ?? null);
    for (const [column, value] of Object.entries(legacy)) {
      await sql`
        insert into legacy_values (table_name, row_id, column_name, value, user_id, generation_id)
        values (${table}, ${id}, ${column}, ${asText(value)}, ${user}, ${generation})`.execute(db);
    }
  }
}

/** Keeps a row whole that cannot stand among the others. */
export async function keepOrphans(
  db: AnyDb,
  table: TableName,
  rows: readonly Extract<Placed, { state: 'orphan' }>[],
): Promise<void> {
  for (const { raw, reason } of rows) {
    await sql`
      insert into orphaned_rows (table_name, reason, row_values)
      values (${table}, ${reason}, ${asJson(raw)})`.execute(db);
  }
}

const asText = (value: RawRow[string]) => (value === null ? null : shown(value));

const asJson = (row: RawRow) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value === null || typeof value === 'number' ? value : shown(value),
    ]),
  );

/** As text that any database keeps: bytes as hexadecimal, a NUL made visible. */
function shown(value: NonNullable<RawRow[string]>): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return String(value)
    .replaceAll('\0', '␀')
    .replace(/\p{Surrogate}/gu, '�');
}
