import { columnsOf, run, type AnyDb } from '../migrations/migration.ts';
import { convertRow, type Circumstances, type Placed } from './convert-row.ts';
import { createTable } from './create-table.ts';
import { createKeepsakes, keepLegacyValues, keepOrphans } from './keepsakes.ts';
import { LEGACY_METRICS, toMetricRows } from './legacy-quality-metrics.ts';
import { dropOld, rowsOf, setAside, type OldTable, type RawRow } from './old-table.ts';
import { PRESENT_TABLES, TABLE_NAMES, type TableName } from './present-tables.ts';
import { translateRow } from './translate-row.ts';
import { insertRows, writeLinks } from './write-rows.ts';

/**
 * Makes the seven tables anew in their present shape and carries every row over. A value that had to change
 * is kept in `legacy_values`, a row that belongs to nobody in `orphaned_rows`: nothing is lost.
 */
export async function carryOver(db: AnyDb): Promise<void> {
  const circumstances: Circumstances = {
    ids: Object.fromEntries(TABLE_NAMES.map((table) => [table, new Set()])) as Circumstances['ids'],
    taken: new Set(),
    links: [],
  };
  const moves = [];
  for (const table of TABLE_NAMES) moves.push(await makeAnew(db, table));
  await createKeepsakes(db);

  for (const move of moves) {
    for await (const rows of rowsOf(db, move.old)) {
      await carryRows(db, move.table, { rows, extras: move.extras, circumstances });
    }
    await writeLinks(db, move.table, circumstances);
  }
  await carryLegacyMetrics(db, circumstances);
  for (const { old } of moves) await dropOld(db, old);
}

interface Move {
  table: TableName;
  old: OldTable;
  /** Columns that only the old table has, with their types. */
  extras: ReadonlyMap<string, string>;
}

async function makeAnew(db: AnyDb, table: TableName): Promise<Move> {
  const old = await setAside(db, table);
  const extras = extraColumns(table, old);
  await createTable(db, table, PRESENT_TABLES[table]);
  for (const [name, type] of extras) {
    await run(db, `alter table ${table} add column "${name}" ${type}`);
  }
  return { table, old, extras };
}

interface Load {
  rows: readonly RawRow[];
  extras: Move['extras'];
  circumstances: Circumstances;
}

async function carryRows(db: AnyDb, table: TableName, { rows, extras, circumstances }: Load) {
  const placed = rows.map((row) => convertRow(table, translateRow(table, row), circumstances));
  const kept = placed.filter(isKept);
  await insertRows(db, table, kept, extras);
  await keepLegacyValues(db, table, kept);
  await keepOrphans(db, table, placed.filter(isOrphan));
}

type Kept = Extract<Placed, { state: 'kept' }>;
type Orphan = Extract<Placed, { state: 'orphan' }>;
const isKept = (placed: Placed): placed is Kept => placed.state === 'kept';
const isOrphan = (placed: Placed): placed is Orphan => placed.state === 'orphan';

function extraColumns(table: TableName, old: OldTable): Map<string, string> {
  const known = PRESENT_TABLES[table];
  return new Map([...old.columns].filter(([name]) => !(name in known) && !SPENT.has(name)));
}

/** Became another column, whole; a second copy of a password's hash would serve nobody. */
const SPENT = new Set(['password_hash']);

/** Her table stays as it was; what it measured is told in ours too. */
async function carryLegacyMetrics(db: AnyDb, circumstances: Circumstances) {
  const columns = await columnsOf(db, LEGACY_METRICS);
  if (columns.size === 0) return;
  for await (const rows of rowsOf(db, { name: LEGACY_METRICS, columns })) {
    const metrics = rows.flatMap(toMetricRows);
    await carryRows(db, 'quality_metrics', { rows: metrics, extras: new Map(), circumstances });
  }
}
