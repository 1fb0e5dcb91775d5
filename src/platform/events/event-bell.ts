import pg from 'pg';
import type { DatabaseConfig } from '../database/database-url.ts';

/** Wakes who follows a person's events when there may be new ones. It may ring in vain, and may miss: look now and then. */
export interface EventBell {
  /** Answers with what stops the listening. */
  listen: (userId: string, hear: () => void) => () => void;
  /** Somebody's events may be new; without a name, everybody's. */
  ring: (userId?: string) => void;
  close: () => Promise<void>;
}

/** For one process: whoever commits rings. */
export function localEventBell(): EventBell {
  const listeners = new Map<string, Set<() => void>>();
  return {
    listen(userId, hear) {
      const others = listeners.get(userId) ?? new Set();
      listeners.set(userId, others.add(hear));
      return () => {
        others.delete(hear);
        if (others.size === 0 && listeners.get(userId) === others) listeners.delete(userId);
      };
    },
    ring(userId) {
      const heard = userId === undefined ? [...listeners.values()] : [listeners.get(userId) ?? []];
      for (const hear of heard.flatMap((some) => [...some])) hear();
    },
    close: () => Promise.resolve(),
  };
}

const RECONNECT_AFTER_MS = 2_000;

/** For many processes on PostgreSQL, which passes the ringing on. Listens from the first listener on. */
function postgresEventBell(url: string, onProblem: (problem: unknown) => void): EventBell {
  const local = localEventBell();
  let line: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const open = async () => {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    line = client;
    client.on('notification', ({ payload }) => local.ring(payload));
    client.on('error', onProblem);
    client.on('end', reopenLater);
    try {
      await client.connect();
      await client.query('listen admint_events');
      local.ring(); // whatever was committed while nobody listened
    } catch (problem) {
      onProblem(problem);
      await client.end().catch(() => undefined); // it has ended already; `end` tries again
    }
  };
  const reopenLater = () => {
    if (closed) return;
    clearTimeout(again);
    again = setTimeout(() => void open(), RECONNECT_AFTER_MS);
    again.unref();
  };

  return {
    listen(userId, hear) {
      if (!line) void open();
      return local.listen(userId, hear);
    },
    ring: local.ring,
    async close() {
      closed = true;
      clearTimeout(again);
      await line?.end().catch(() => undefined); // gone is what it should be
    },
  };
}

export function openEventBell(
  database: DatabaseConfig,
  onProblem: (problem: unknown) => void,
): EventBell {
  return database.kind === 'postgres'
    ? postgresEventBell(database.url, onProblem)
    : localEventBell();
}
