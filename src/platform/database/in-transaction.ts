import type { Db } from './database.ts';

/** Does all of it or nothing: in the transaction that `db` is already, or in one of its own. */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
