import { PostgresAdapter, type QueryExecutorProvider } from 'kysely';

export type DatabaseKind = 'sqlite' | 'postgres';

/** Which database is behind a `Db` or a transaction; for migrations and query plans, never for a store. */
export function databaseKind(db: QueryExecutorProvider): DatabaseKind {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}
