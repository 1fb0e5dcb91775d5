import { convertValue, type Converted, type RawValue } from './convert-value.ts';
import { fitJson } from './fit-json.ts';
import { uniqueValue } from './unique-values.ts';
import { PRESENT_TABLES, type Column, type TableName } from './present-tables.ts';
import type { RawRow } from './old-table.ts';

/** What must be known of the rows that went before. */
export interface Circumstances {
  /** Ids that were carried over, by table: who may be referred to. */
  ids: Record<TableName, Set<string>>;
  /** User names and addresses that are given away. */
  taken: Set<string>;
  /** References of rows to rows of their own table, which may come later. */
  links: Link[];
}

interface Link {
  column: string;
  /** Id and legacy values of the row that refers. */
  from: KeptRow;
  to: string;
  raw: RawValue;
}

export interface KeptRow {
  values: Record<string, unknown>;
  /** What had to change, as it was, by column. */
  legacy: Record<string, RawValue>;
  raw: RawRow;
}

/** Where an old row goes. */
export type Placed =
  ({ state: 'kept' } & KeptRow) | { state: 'orphan'; raw: RawRow; reason: string };

/** Converts one row, or says why it has no place among the others. */
export function convertRow(table: TableName, raw: RawRow, around: Circumstances): Placed {
  const row: KeptRow = { values: {}, legacy: {}, raw };
  for (const [name, column] of Object.entries(PRESENT_TABLES[table])) {
    const missing = convertColumn(table, { name, column, row, around });
    if (missing) return { state: 'orphan', raw, reason: missing };
  }

  const id = row.values['id'] as string;
  if (around.ids[table].has(id)) {
    return { state: 'orphan', raw, reason: `A second row has the id ${id}.` };
  }
  around.ids[table].add(id);
  return { state: 'kept', ...row };
}

interface Task {
  name: string;
  column: Column;
  row: KeptRow;
  around: Circumstances;
}

/** Puts one value in its place; gives the reason when the row cannot do without and there is none. */
function convertColumn(table: TableName, { name, column, row, around }: Task): string | undefined {
  const raw = row.raw[name] ?? null;
  const { value, changed } = converted(raw, { name, column, row, around });
  if (value === undefined) return `It has no ${name}.`;
  if (changed) row.legacy[name] = raw;
  row.values[name] = value;
  if (!column.references || value === null) return undefined;

  const target = value as string;
  if (column.references === table) {
    row.values[name] = null;
    around.links.push({ column: name, from: row, to: target, raw });
    return undefined;
  }
  if (around.ids[column.references].has(target)) return undefined;
  if (!column.nullable) return `Its ${name} is not in ${column.references}.`;
  row.values[name] = null;
  row.legacy[name] = raw;
  return undefined;
}

function converted(raw: RawValue, { name, column, row, around }: Task): Converted {
  const result = convertValue(raw, column);
  if (result.value === undefined) return result;
  if (column.type === 'json') return fitJson(name, result.value);
  if (!column.unique) return result;

  const value = uniqueValue(name, result.value as string, { row, taken: around.taken });
  return { value, changed: raw !== null && value !== raw };
}
