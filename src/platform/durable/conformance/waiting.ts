import { vi } from 'vitest';
import type { Engine, Run } from '../engine.ts';

const PATIENCE_MS = 20_000;

/** Waits until something holds, looking often. */
export function until<T>(look: () => T | Promise<T>): Promise<Exclude<T, undefined | false>> {
  return vi.waitUntil(look, { timeout: PATIENCE_MS, interval: 5 }) as Promise<
    Exclude<T, undefined | false>
  >;
}

export function ended(engine: Engine, id: string): Promise<Run> {
  return until(async () => {
    const run = await engine.find(id);
    return run && ['done', 'failed', 'cancelled'].includes(run.state) ? run : undefined;
  });
}

/** A promise that a test settles; `opened` tells that someone waits at it. */
export function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waitingAt = { count: 0 };
  return {
    open,
    waitingAt,
    /** Waits, unless the signal aborts first. */
    pass: (signal?: AbortSignal) => {
      waitingAt.count += 1;
      return Promise.race([passed, abortOf(signal)]);
    },
  };
}

function abortOf(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(new Error('aborted'));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
}
