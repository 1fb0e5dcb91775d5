import { createRequire } from 'node:module';

/** A value as SQLite itself knows it. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

/** The few synchronous calls that `node:sqlite` and `libsql` have in common. */
export interface SqliteHandle {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): unknown;
  close(): void;
}

export interface SqliteStatement {
  columns(): { name: string; type: string | null }[];
  all(parameters: SqliteValue[]): Record<string, unknown>[];
  run(parameters: SqliteValue[]): { changes: number | bigint };
}

export type SqliteBinding = 'node:sqlite' | 'libsql';

/** Opens a file or `:memory:` with what the runtime brings, else with libsql's prebuilt library. */
export function openSqliteHandle(path: string, binding?: SqliteBinding): SqliteHandle {
  const nodeSqlite = binding === 'libsql' ? undefined : loadNodeSqlite();
  if (nodeSqlite) return fromNodeSqlite(new nodeSqlite.DatabaseSync(path));
  if (binding === 'node:sqlite') throw new Error('This version of Node has no node:sqlite.');

  return fromLibsql(new (loadLibsql())(path));
}

interface NodeStatement {
  columns(): { name: string; type: string | null }[];
  all(...parameters: SqliteValue[]): Record<string, unknown>[];
  run(...parameters: SqliteValue[]): { changes: number | bigint };
}

interface NodeDatabase {
  prepare(sql: string): NodeStatement;
  exec(sql: string): void;
  close(): void;
}

interface NodeSqlite {
  DatabaseSync: new (path: string) => NodeDatabase;
  StatementSync: { prototype: Partial<NodeStatement> };
}

interface LibsqlDatabase extends SqliteHandle {
  prepare(sql: string): SqliteStatement & { readonly reader: boolean };
}

/** Undefined before Node 22.13, and where statements cannot yet name their columns' types (22.16). */
function loadNodeSqlite(): NodeSqlite | undefined {
  const runtime = process as { getBuiltinModule?(name: string): unknown };
  const loaded = withoutExperimentalWarning(
    () => runtime.getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined,
  );
  return loaded?.StatementSync.prototype.columns ? loaded : undefined;
}

function loadLibsql() {
  try {
    return createRequire(import.meta.url)('libsql') as new (path: string) => LibsqlDatabase;
  } catch (cause) {
    throw new Error(NO_SQLITE, { cause });
  }
}

const NO_SQLITE =
  'This Node has no SQLite of its own and the package libsql is not installed. Use Node 22.16 or later, or install libsql.';

/** Node 22 would tell everyone who makes an ad that its SQLite is young. */
function withoutExperimentalWarning<T>(load: () => T): T {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

function fromNodeSqlite(database: NodeDatabase): SqliteHandle {
  return {
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        columns: () => statement.columns(),
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
      };
    },
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
}

/** NOTE libsql takes a lone null or Buffer for a list of parameters, so it is always given a list. */
function fromLibsql(database: LibsqlDatabase): SqliteHandle {
  return {
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        columns: () => (statement.reader ? statement.columns() : []),
        all: (parameters) => statement.all(parameters),
        run: (parameters) => statement.run(parameters),
      };
    },
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
}
