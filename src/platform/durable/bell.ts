import { reasonOf } from './pause.ts';

/** Tells who waits in this process that a run has ended. */
export interface Bell {
  ring: (runId: string) => void;
  /** Begin to listen before looking whether the run has ended, so that no ring is missed. */
  listen: (runId: string, signal: AbortSignal) => Listening;
  /** Ids someone waits for. */
  awaited: () => string[];
}

interface Listening {
  /** Resolves at the first ring, rejects when the signal aborts. */
  rung: Promise<void>;
  stop: () => void;
}

export function createBell(): Bell {
  const listeners = new Map<string, Set<() => void>>();
  return {
    ring(runId) {
      for (const listener of [...(listeners.get(runId) ?? [])]) listener();
    },
    listen(runId, signal) {
      const { promise, resolve, reject } = deferred();
      const stop = () => {
        signal.removeEventListener('abort', abort);
        const others = listeners.get(runId);
        others?.delete(hear);
        if (others?.size === 0) listeners.delete(runId);
      };
      const hear = () => {
        stop();
        resolve();
      };
      const abort = () => {
        stop();
        reject(reasonOf(signal));
      };
      // Whoever stopped listening is not told of an abort.
      promise.catch(() => undefined);
      if (signal.aborted) {
        abort();
        return { rung: promise, stop };
      }
      signal.addEventListener('abort', abort, { once: true });
      listeners.set(runId, (listeners.get(runId) ?? new Set<() => void>()).add(hear));
      return { rung: promise, stop };
    },
    awaited: () => [...listeners.keys()],
  };
}

/** Promise.withResolvers, which Node 20 does not have. */
function deferred() {
  let resolve: () => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
