import { databaseKind, type DatabaseKind } from '../database-kind.ts';
import { run, type AnyDb } from '../migrations/migration.ts';
import type { Column } from './present-tables.ts';

/** Makes a table that keeps and refuses the same values on both databases. */
export async function createTable(
  db: AnyDb,
  table: string,
  columns: Record<string, Column>,
): Promise<void> {
  const kind = databaseKind(db);
  const definitions = Object.entries(columns).map(([name, column]) =>
    [`"${name}"`, typeOf(column, kind), ...constraintsOf(name, column, kind)].join(' '),
  );
  await run(db, `create table ${table} (\n  ${definitions.join(',\n  ')}\n)`);
}

/** On SQLite the names SQLAlchemy gives them, so that either program reads the other's file. */
const TYPES: Record<Column['type'], Record<DatabaseKind, string>> = {
  id: { sqlite: 'VARCHAR(36)', postgres: 'uuid' },
  text: { sqlite: 'TEXT', postgres: 'text' },
  varchar: { sqlite: 'VARCHAR', postgres: 'varchar' },
  integer: { sqlite: 'INTEGER', postgres: 'integer' },
  bigint: { sqlite: 'BIGINT', postgres: 'bigint' },
  float: { sqlite: 'FLOAT', postgres: 'double precision' },
  boolean: { sqlite: 'BOOLEAN', postgres: 'boolean' },
  json: { sqlite: 'JSON', postgres: 'jsonb' },
  time: { sqlite: 'DATETIME', postgres: 'timestamptz(3)' },
};

const typeOf = ({ type, max }: Column, kind: DatabaseKind) =>
  max === undefined ? TYPES[type][kind] : `${TYPES[type][kind]}(${max})`;

function constraintsOf(name: string, column: Column, kind: DatabaseKind): string[] {
  const checks = [
    ...rangeChecks(name, column),
    ...(kind === 'sqlite' ? typeChecks(name, column) : []),
  ];
  return [
    ...(column.nullable ? [] : ['not null']),
    ...(name === 'id' ? ['primary key'] : []),
    ...(column.unique ? ['unique'] : []),
    ...(column.default === undefined ? [] : [`default ${literal(column.default)}`]),
    ...(column.references
      ? [`references ${column.references} (id) on delete ${column.onDelete ?? 'cascade'}`]
      : []),
    ...checks.map((check) => `check (${check})`),
  ];
}

function rangeChecks(name: string, { oneOf, min, upTo }: Column): string[] {
  return [
    ...(oneOf ? [`"${name}" in (${oneOf.map(literal).join(', ')})`] : []),
    ...(min === undefined ? [] : [`"${name}" >= ${min}`]),
    ...(upTo === undefined ? [] : [`"${name}" <= ${upTo}`]),
  ];
}

/** What PostgreSQL's types refuse by themselves, SQLite must be told. A null passes every check. */
function typeChecks(name: string, { type, max, oneOf }: Column): string[] {
  switch (type) {
    case 'id':
      return [`length("${name}") = 36 and "${name}" = lower("${name}")`];
    case 'varchar':
      return oneOf ? [] : [`length("${name}") <= ${max ?? 255}`];
    case 'integer':
    case 'bigint':
      return [`typeof("${name}") in ('integer', 'null')`];
    case 'float':
      return [`typeof("${name}") in ('real', 'null')`];
    case 'boolean':
      return [`"${name}" in (0, 1)`];
    case 'json':
      return [`json_valid("${name}")`];
    case 'text':
    case 'time':
      return [];
  }
}

const literal = (value: number | boolean | string) =>
  typeof value === 'string' ? `'${value}'` : String(value);
