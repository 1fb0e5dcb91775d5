export interface StepOptions {
  /** Further tries after the first; default 0. */
  retries?: number;
  /**
   * Wait before the first retry, milliseconds; default 1,000. Grows by `factor` (default 2) each time, up to
   * a minute, and is spread by up to a quarter. An error with `retryAfterMs` waits that long and eats no try.
   */
  backoffMs?: number;
  factor?: number;
  /** A try that takes longer is aborted through its signal and counts as failed; default 15 minutes. */
  timeoutMs?: number;
  /** False ends the step at once, whatever `retries` says. */
  retryIf?: (error: unknown) => boolean;
}

export interface Step {
  /** Aborts on cancel, on timeout and when the engine closes. Goes into every fetch and child process. */
  signal: AbortSignal;
  /** The same each time this step is tried again, of no other step: the idempotency key of a paid call. */
  key: string;
}

/** What a workflow is given to make its work outlive the process. */
export interface Ctx {
  readonly runId: string;
  /**
   * Does `work` once and remembers the answer: small JSON, keys of files, never bytes. At least once until
   * it is remembered.
   */
  step<T>(name: string, work: (step: Step) => Promise<T>, options?: StepOptions): Promise<T>;
  /**
   * Starts a child run a job, side by side within the limits of their queues, and waits for all.
   * A child's id is `runId/name/index`, so a restart finds it again. Never the queue of the parent.
   */
  fanOut<I, O>(
    name: string,
    workflow: Workflow<I, O>,
    jobs: readonly ChildJob<I>[],
    onDone?: (done: number, of: number) => Promise<void>,
  ): Promise<PromiseSettledResult<O>[]>;
  /** Counts from the first time this line is reached, also over restarts. */
  sleep(ms: number): Promise<void>;
  progress(progress: Progress): Promise<void>;
}

export interface ChildJob<I> {
  input: I;
  queue: string;
  /** Lower goes first; default 0. */
  priority?: number;
  /** Part of a partitioned queue, for example the vendor. */
  partition?: string;
}

/** How far a run is. `percent` 0 to 100; `stage` in a user's words. */
interface Progress {
  percent: number;
  stage: string;
}

export interface Workflow<I, O> {
  readonly name: string;
  readonly run: (ctx: Ctx, input: I) => Promise<O>;
}

export interface QueueOptions {
  /** Runs at a time in this process. */
  perWorker?: number;
  /** Runs at a time in all processes together. */
  global?: number;
  /** Starts in any window of `perSeconds`. */
  rate?: Rate;
  /** Limits of each partition on its own. */
  partitioned?: { global?: number; rate?: Rate };
}

export interface Rate {
  max: number;
  perSeconds: number;
}

type RunState = 'queued' | 'delayed' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Run {
  id: string;
  workflow: string;
  state: RunState;
  progress: Progress | null;
  output: unknown;
  /** What ended a failed run; an AppError stays one, over restarts and from child to parent. */
  error: Error | null;
}

export interface StartOptions {
  queue: string;
  delayMs?: number;
  priority?: number;
  partition?: string;
}

interface OpenOptions {
  /** Work on these queues only; default all that were declared. */
  queues?: readonly string[];
  /**
   * Where one process at a time does the work and another does it already: stand by and go on when it ends
   * or dies. Without it, `open` refuses with CONFLICT. Runs can be started, found and cancelled meanwhile.
   */
  standby?: boolean;
}

/** Work that survives the process. Two adapters have it; one conformance suite holds for both. */
export interface Engine {
  define: <I, O>(name: string, run: Workflow<I, O>['run']) => Workflow<I, O>;
  queue: (name: string, options: QueueOptions) => void;
  /**
   * Begins to work: takes over what a process that is no more left, then waits for new runs. An engine that is
   * never opened can still start, find and cancel runs, which another process works on.
   */
  open(options?: OpenOptions): Promise<void>;
  /** Accepts a run. Safe to repeat: an id that is known is left as it is. */
  start<I>(
    workflow: Workflow<I, unknown>,
    id: string,
    input: I,
    options: StartOptions,
  ): Promise<void>;
  /** Stops a run and its children: running steps are aborted, queued ones never start. */
  cancel(id: string): Promise<void>;
  find(id: string): Promise<Run | undefined>;
  /** Removes one run that has ended, with its children; nothing happens when there is none. */
  remove(id: string): Promise<void>;
  /** Removes runs that ended before, with their children and what they remember; answers how many. */
  forget(endedBefore: Date): Promise<number>;
  /** Stops taking runs and waits up to `graceMs`; what is unfinished goes on at the next `open`. */
  close(graceMs?: number): Promise<void>;
}
