import pg from 'pg';

/** Of one process: claims and steps of its runs, and the looks at them. */
const MAX_CONNECTIONS = 12;

/** A session that forgets its transaction would hold its locks for ever. */
const IDLE_TRANSACTION_MS = 60_000;

/**
 * One pool for the worker and for who starts and finds runs. DBOS would make its own, whose connections end the
 * process when the database is restarted.
 */
export function dbosPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    keepAlive: true,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
  });
  // A connection that dies is replaced, and what it was asked is asked again.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
