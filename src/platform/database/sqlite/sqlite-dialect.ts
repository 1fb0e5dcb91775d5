import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { SqliteHandle, SqliteStatement, SqliteValue } from './sqlite-handle.ts';
import { decoderFor, toSqliteValue, type Decode } from './sqlite-values.ts';
import { Turns } from './turns.ts';
import { waitForLock } from './wait-for-lock.ts';

/** Kysely on any synchronous SQLite: one connection, its statements kept, taken in turns. */
export function sqliteDialect(
  open: () => SqliteHandle,
  onCommit: () => void = () => undefined,
): Dialect {
  return {
    createDriver: () => new SqliteDriver(open, onCommit),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** FULL because a paid order that was written down must still be there after a power cut. */
const PRAGMAS = `
  pragma busy_timeout = 0;
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on`;

const MAX_STATEMENTS = 500;

class SqliteDriver implements Driver {
  readonly #open: () => SqliteHandle;
  readonly #onCommit: () => void;
  readonly #turns = new Turns();
  #connection: SqliteConnection | undefined;

  constructor(open: () => SqliteHandle, onCommit: () => void) {
    this.#open = open;
    this.#onCommit = onCommit;
  }

  async init() {
    const handle = this.#open();
    try {
      await waitForLock(() => handle.exec(PRAGMAS));
    } catch (error) {
      handle.close();
      throw error;
    }
    this.#connection = new SqliteConnection(handle);
  }

  async acquireConnection() {
    await this.#turns.take();
    return this.#live();
  }

  releaseConnection() {
    this.#turns.pass();
    return Promise.resolve();
  }

  /** IMMEDIATE: a deferred transaction that reads and then writes fails at once when another wrote between. */
  async beginTransaction(_: DatabaseConnection, { accessMode }: TransactionSettings) {
    const begin = accessMode === 'read only' ? 'begin' : 'begin immediate';
    await this.#exec(begin);
  }

  async commitTransaction() {
    await this.#exec('commit');
    this.#onCommit();
  }

  async rollbackTransaction() {
    await this.#exec('rollback');
  }

  async savepoint(_: DatabaseConnection, name: string) {
    await this.#exec(`savepoint "${name}"`);
  }

  async rollbackToSavepoint(_: DatabaseConnection, name: string) {
    await this.#exec(`rollback to "${name}"`);
  }

  async releaseSavepoint(_: DatabaseConnection, name: string) {
    await this.#exec(`release "${name}"`);
  }

  destroy() {
    this.#connection?.handle.close();
    this.#connection = undefined;
    return Promise.resolve();
  }

  #exec(sql: string) {
    return waitForLock(() => this.#live().handle.exec(sql));
  }

  #live(): SqliteConnection {
    if (!this.#connection) throw new Error('This database was closed.');
    return this.#connection;
  }
}

interface Prepared {
  statement: SqliteStatement;
  returnsRows: boolean;
  decoders: [column: string, decode: Decode][];
}

class SqliteConnection implements DatabaseConnection {
  readonly handle: SqliteHandle;
  readonly #statements = new Map<string, Prepared>();

  constructor(handle: SqliteHandle) {
    this.handle = handle;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, returnsRows, decoders } = await waitForLock(() => this.#prepare(sql));
    const values = parameters.map(toSqliteValue);
    if (!returnsRows) {
      const { changes } = await waitForLock(() => statement.run(values));
      return { rows: [], numAffectedRows: BigInt(changes) };
    }

    const rows = await waitForLock(() => statement.all(values));
    for (const [column, decode] of decoders) decodeColumn(rows, column, decode);
    return { rows: rows as R[], numAffectedRows: BigInt(rows.length) };
  }

  // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- Kysely asks for the method
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('SQLite cannot stream here: page by key instead.');
  }

  #prepare(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) return known;

    const changesTables = /^\s*(create|alter|drop)\b/i.test(sql);
    if (changesTables || this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
    const statement = this.handle.prepare(sql);
    const columns = statement.columns();
    const decoders = columns.flatMap(({ name, type }) => {
      const decode = decoderFor(type);
      return decode ? [[name, decode] as [string, Decode]] : [];
    });
    const prepared = { statement, returnsRows: columns.length > 0, decoders };
    if (!changesTables) this.#statements.set(sql, prepared);
    return prepared;
  }
}

function decodeColumn(rows: Record<string, unknown>[], column: string, decode: Decode) {
  for (const row of rows) {
    if (row[column] !== null) row[column] = decode(row[column] as SqliteValue);
  }
}
