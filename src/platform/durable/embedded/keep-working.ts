import { seekTenure, workIsTaken, type OwnershipParts, type Tenure } from './ownership.ts';
import { pause } from '../pause.ts';
import type { EngineParts } from './run-parts.ts';
import { closing } from '../stopped.ts';
import { startWorker, type Worker } from './worker.ts';

/** How soon a standby notices that the owner has gone. */
const SEEK_EVERY_MS = 200;

/** The work of an open engine, over all its tenures. */
export interface Work {
  wake(): void;
  wakeIn(ms: number): void;
  cancel(runId: string): void;
  end(graceMs: number): Promise<void>;
}

export interface KeepWorkingParts extends EngineParts, OwnershipParts {
  only: readonly string[] | undefined;
  standby: boolean;
}

/**
 * Works as long as this process owns the work, and stands by while another does. Having lost it, a process
 * stands by too, since the one that took over may leave before the work is done.
 */
export async function keepWorking(parts: KeepWorkingParts): Promise<Work> {
  const ending = new AbortController();
  let worker: Worker | undefined;
  let tenure: Tenure | undefined;

  const first = await seekTenure(parts);
  if ('owner' in first && !parts.standby) throw workIsTaken(first.owner);

  const begin = (won: Tenure) => {
    tenure = won;
    worker = startWorker({ ...parts, tenure: won });
    return won;
  };
  const standBy = async (): Promise<Tenure> => {
    for (;;) {
      await pause(SEEK_EVERY_MS, ending.signal);
      const sought = await seekTenure(parts).catch(parts.onProblem);
      if (sought && 'tenure' in sought) return begin(sought.tenure);
    }
  };
  const stopWorker = async (graceMs: number) => {
    await worker?.stop(graceMs);
    worker = undefined;
    tenure = undefined;
  };
  const fromTenureToTenure = async (held: Tenure | undefined) => {
    for (let current = held; ; current = undefined) {
      const { lost } = current ?? (await standBy());
      await untilAborted(lost, ending.signal);
      if (ending.signal.aborted) return;
      await stopWorker(0);
    }
  };

  const ended = fromTenureToTenure('tenure' in first ? begin(first.tenure) : undefined).catch(
    parts.onProblem,
  );

  return {
    wake: () => worker?.wake(),
    wakeIn: (ms) => {
      void pause(ms, ending.signal).then(
        () => worker?.wake(),
        () => undefined,
      );
    },
    cancel: (runId) => worker?.cancel(runId),
    async end(graceMs) {
      ending.abort(closing());
      await ended;
      const held = tenure;
      await stopWorker(graceMs);
      await held?.release().catch(parts.onProblem);
    },
  };
}

function untilAborted(...signals: AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    if (signals.some(({ aborted }) => aborted)) resolve();
    for (const signal of signals) signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
