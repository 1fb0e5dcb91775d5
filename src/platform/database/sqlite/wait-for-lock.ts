import { setTimeout as sleep } from 'node:timers/promises';

/** Twice what Python's driver waits by default. */
const PATIENCE_MS = 10_000;

const SQLITE_BUSY = 5;

/**
 * Tries until no other process holds the write lock. SQLite's own `busy_timeout` would stop the event loop
 * meanwhile: a second of somebody else's transaction was a second in which nothing here was answered.
 */
export async function waitForLock<T>(attempt: () => T, patienceMs = PATIENCE_MS): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isLocked(error) || performance.now() > deadline) throw error;
    }
    await sleep(2 + jitterMs());
  }
}

/** Another connection holds the lock. The low byte is the code, the rest says in which situation. */
export function isLocked(error: unknown): boolean {
  const { errcode, rawCode, code } = error as { errcode?: number; rawCode?: number; code?: string };
  const number = errcode ?? rawCode;
  if (number !== undefined) return (number & 0xff) === SQLITE_BUSY;
  return code?.startsWith('SQLITE_BUSY') ?? false;
}

/** Two processes that wait for the same lock should not ask in step. */
// eslint-disable-next-line no-restricted-syntax -- no result depends on this chance
const jitterMs = () => Math.random() * 8;
