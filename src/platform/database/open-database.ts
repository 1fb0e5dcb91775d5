import { Kysely, PostgresDialect, sql, type Dialect } from 'kysely';
import { openingFailure } from './opening-failure.ts';
import { PrePingPool } from './postgres/postgres-pool.ts';
import { sqliteDialect } from './sqlite/sqlite-dialect.ts';
import { openSqliteHandle, type SqliteBinding } from './sqlite/sqlite-handle.ts';
import type { Db } from './database.ts';
import type { DatabaseKind } from './database-kind.ts';
import type { DatabaseConfig } from './database-url.ts';
import type { Tables } from './schema.ts';

export interface OpenDatabase {
  db: Db;
  kind: DatabaseKind;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface OpenOptions {
  /** Told of connections that died while nobody used them. Nothing is lost by it. */
  onError?: (error: Error) => void;
  /** On SQLite: told after each transaction of this process. PostgreSQL tells by itself who listens. */
  onCommit?: () => void;
  /** Which SQLite library; by default the runtime's own where it has one. */
  binding?: SqliteBinding;
}

/** Opens the database and proves that it answers. Migrates nothing. */
export async function openDatabase(
  config: DatabaseConfig,
  options: OpenOptions = {},
): Promise<OpenDatabase> {
  const db: Db = new Kysely<Tables>({ dialect: dialectOf(config, options) });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw openingFailure(config, error);
  }
  return { db, kind: config.kind, [Symbol.asyncDispose]: () => db.destroy() };
}

function dialectOf(config: DatabaseConfig, { onError, onCommit, binding }: OpenOptions): Dialect {
  if (config.kind === 'sqlite') {
    return sqliteDialect(() => openSqliteHandle(config.path, binding), onCommit);
  }
  return new PostgresDialect({
    pool: new PrePingPool({
      connectionString: config.url,
      onError: onError ?? (() => undefined),
    }),
  });
}
