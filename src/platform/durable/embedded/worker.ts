import { setMaxListeners } from 'node:events';
import { executeRun } from './execute-run.ts';
import type { Tenure } from './ownership.ts';
import type { EngineParts } from './run-parts.ts';
import { endedAmong } from './run-store.ts';
import { startDueRuns } from './start-due-runs.ts';
import { cancelled, closing, tookOver } from '../stopped.ts';
import type { RunRow } from '../tables.ts';
import { watch } from '../watch.ts';

/** How soon we notice what another process started or cancelled; our own is noticed at once. */
const LOOK_EVERY_MS = 200;

/** After an abort, how long workflows may take to come to rest before we end without them. */
const REST_MS = 6_000;

/** Works on the runs of a database for one tenure. */
export interface Worker {
  wake: () => void;
  /** Aborts the run if it is going on here. */
  cancel: (runId: string) => void;
  /** Takes no more runs, lets those that are going on finish for `graceMs`, then aborts them. */
  stop: (graceMs: number) => Promise<void>;
}

interface LiveRun {
  queue: string;
  partition: string;
  stopper: AbortController;
  ended: Promise<void>;
}

export interface WorkerParts extends EngineParts {
  tenure: Tenure;
  /** Only these queues; all when undefined. */
  only: readonly string[] | undefined;
}

export function startWorker(parts: WorkerParts): Worker {
  const { db, tenure, declared, only, bell, onProblem } = parts;
  const live = new Map<string, LiveRun>();

  const begin = (run: RunRow) => {
    const stopper = new AbortController();
    // Every child of a fan-out listens; a hundred scenes are no leak.
    setMaxListeners(0, stopper.signal);
    const ended = executeRun(run, { ...parts, signal: stopper.signal, wake: queueWatch.wake })
      .catch((problem: unknown) => {
        if (!stopper.signal.aborted && !tenure.lost.aborted) onProblem(problem);
      })
      .finally(() => {
        live.delete(run.id);
        bell.ring(run.id);
        queueWatch.wake();
      });
    live.set(run.id, { queue: run.queue, partition: run.partition, stopper, ended });
  };

  const lookAtQueues = async () => {
    const soonest: number[] = [];
    for (const [queue, options] of declared.queues) {
      if (only && !only.includes(queue)) continue;
      const running = () => [...live.values()].filter((run) => run.queue === queue);
      const againInMs = await startDueRuns({ ...parts, queue, options, running, begin });
      if (againInMs !== null) soonest.push(againInMs);
    }
    return soonest.length > 0 ? Math.min(...soonest) : null;
  };

  /** What ended without us was cancelled by another process. */
  const lookForEnded = async () => {
    const ids = [...new Set([...live.keys(), ...bell.awaited()])];
    if (ids.length === 0) return null;
    for (const id of await endedAmong(db, ids)) {
      cancel(id);
      bell.ring(id);
    }
    return null;
  };

  const cancel = (runId: string) => live.get(runId)?.stopper.abort(cancelled());
  const abortAll = (reason: Error) => {
    for (const { stopper } of live.values()) stopper.abort(reason);
  };
  const allEnded = () => Promise.all([...live.values()].map(({ ended }) => ended));

  const onLost = () => abortAll(tookOver());
  tenure.lost.addEventListener('abort', onLost, { once: true });
  const queueWatch = watch(lookAtQueues, LOOK_EVERY_MS, onProblem);
  const endWatch = watch(lookForEnded, LOOK_EVERY_MS, onProblem);

  return {
    wake: queueWatch.wake,
    cancel,
    async stop(graceMs) {
      await queueWatch.stop();
      await within(graceMs, allEnded());
      abortAll(closing());
      await within(REST_MS, allEnded());
      await endWatch.stop();
      tenure.lost.removeEventListener('abort', onLost);
    },
  };
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
