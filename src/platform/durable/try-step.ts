import { AppError } from '../errors.ts';
import type { StepOptions } from './engine.ts';
import { pause, reasonOf } from './pause.ts';

/** Waiting longer between two tries helps nobody; a larger `backoffMs` is respected. */
const LONGEST_BACKOFF_MS = 60_000;

/** Of the wait before a retry, so that runs that failed together do not come back together. */
const JITTER = 0.25;

/** No step hangs for ever: what needs longer says so. */
const USUAL_DEADLINE_MS = 15 * 60_000;

/** A vendor may postpone a step this long in all; then its answers count as failed tries. */
const POSTPONE_AT_MOST_MS = 3_600_000;

/** "Come back at once" must not become a busy loop. */
const SHORTEST_POSTPONE_MS = 50;

/** How long a step may tidy up after its signal aborted before we go on without it. */
const LET_GO_MS = 5_000;

export interface TryParts {
  /** Of the run: aborts on cancel and on close. */
  signal: AbortSignal;
  /** From 0 up to 1. */
  chance: () => number;
}

/** Does a step's work until it succeeds, may not be tried again, or the run is stopped. */
export async function tryStep<T>(
  name: string,
  work: (signal: AbortSignal) => Promise<T>,
  options: StepOptions,
  { signal, chance }: TryParts,
): Promise<T> {
  const { retries = 0, retryIf = () => true, timeoutMs = USUAL_DEADLINE_MS } = options;
  let failures = 0;
  let postponedMs = 0;
  for (;;) {
    try {
      return await oneTry(name, work, timeoutMs, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!retryIf(error)) throw error;

      const askedMs = postponement(error);
      if (askedMs !== undefined && postponedMs + askedMs <= POSTPONE_AT_MOST_MS) {
        postponedMs += askedMs;
        await pause(askedMs, signal);
        continue;
      }
      if (failures >= retries) throw error;
      await pause(backoff(options, failures, chance()), signal);
      failures += 1;
    }
  }
}

function postponement(error: unknown): number | undefined {
  if (!(error instanceof AppError) || error.retryAfterMs === undefined) return undefined;
  return Math.max(error.retryAfterMs, SHORTEST_POSTPONE_MS);
}

/** Milliseconds before the next try, after `failures` earlier retries. */
export function backoff(
  { backoffMs = 1_000, factor = 2 }: StepOptions,
  failures: number,
  luck: number,
): number {
  const grownMs = Math.min(backoffMs * factor ** failures, Math.max(LONGEST_BACKOFF_MS, backoffMs));
  return Math.round(grownMs * (1 + JITTER * luck));
}

async function oneTry<T>(
  name: string,
  work: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
  runSignal: AbortSignal,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(tookTooLong(name, timeoutMs)), timeoutMs);
  const signal = AbortSignal.any([runSignal, late.signal]);
  try {
    return await letGo(work(signal), signal);
  } catch (error) {
    // The body's own complaint about the abort says less than why it was aborted.
    throw late.signal.aborted ? reasonOf(late.signal) : error;
  } finally {
    clearTimeout(timer);
  }
}

function tookTooLong(name: string, timeoutMs: number): AppError {
  return new AppError(
    'UNAVAILABLE',
    `The step "${name}" took longer than ${timeoutMs / 1_000} s.`,
    {
      details: { step: name, timeout_ms: timeoutMs },
    },
  );
}

/** The work's own end if there is one; after an abort it has a moment to tidy up, then it is left behind. */
async function letGo<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let startTimer: () => void = () => undefined;
  const leftBehind = new Promise<never>((_, reject) => {
    startTimer = () => {
      timer = setTimeout(() => reject(reasonOf(signal)), LET_GO_MS);
    };
  });
  if (signal.aborted) startTimer();
  else signal.addEventListener('abort', startTimer, { once: true });
  try {
    return await Promise.race([work, leftBehind]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', startTimer);
  }
}
