import type { Db } from '../../database/database.ts';
import { createBell } from '../bell.ts';
import { declarations } from '../declarations.ts';
import type { Engine, Run, StartOptions } from '../engine.ts';
import { keepWorking, type Work } from './keep-working.ts';
import { USUAL_PACE, type Pace } from './ownership.ts';
import { reviveError } from '../recorded-error.ts';
import { addRuns, cancelTree, findRun, removeEndedRun, removeEndedRuns } from './run-store.ts';
import { RunStopped } from '../stopped.ts';
import { durableDb, type RunRow } from '../tables.ts';

export interface EmbeddedEngineParts {
  db: Db;
  now: () => Date;
  newId: () => string;
  /** From 0 up to 1; spreads retries. */
  chance: () => number;
  /** Told of what went wrong and is tried again, such as a database that is away. */
  onProblem: (problem: unknown) => void;
  /** How an owner shows that it lives; tests hurry it. */
  pace?: Pace;
}

const USUAL_GRACE_MS = 1_000;

/**
 * Durable work without any service: its three tables live in the application's own database, and one process
 * at a time works on them. A step's answer is written before the next step begins, so a process may die on
 * any line; the next one goes on from what is remembered.
 */
export function embeddedEngine(given: EmbeddedEngineParts): Engine {
  const { now, newId, chance, pace = USUAL_PACE } = given;
  const db = durableDb(given.db);
  const declared = declarations();
  const bell = createBell();
  const onProblem = (problem: unknown) => {
    if (!(problem instanceof RunStopped)) given.onProblem(problem);
  };
  const parts = { db, declared, bell, now, newId, chance, pace, onProblem };
  let work: Work | undefined;

  return {
    define: declared.define,
    queue: declared.queue,
    async open({ queues: only, standby = false } = {}) {
      if (work) throw new Error('This engine is open already.');
      declared.requireKnown(only);
      work = await keepWorking({ ...parts, only, standby });
    },
    async start(workflow, id, input, options) {
      declared.requireQueue(options.queue);
      await addRuns(db, [newRun(workflow.name, id, input, options, now())], now());
      work?.wake();
      if (options.delayMs) work?.wakeIn(options.delayMs);
    },
    async cancel(id) {
      for (const runId of await cancelTree(db, id, now())) {
        work?.cancel(runId);
        bell.ring(runId);
      }
    },
    async find(id) {
      const row = await findRun(db, id);
      return row && toRun(row, now());
    },
    remove: (id) => removeEndedRun(db, id),
    forget: (endedBefore) => removeEndedRuns(db, endedBefore),
    async close(graceMs = USUAL_GRACE_MS) {
      const ending = work;
      work = undefined;
      await ending?.end(graceMs);
    },
  };
}

// eslint-disable-next-line max-params -- as `start` has them, and the clock
function newRun(
  workflow: string,
  id: string,
  input: unknown,
  { queue, delayMs = 0, priority = 0, partition = '' }: StartOptions,
  now: Date,
) {
  return {
    id,
    workflow,
    input: JSON.stringify(input ?? null),
    parent_id: null,
    ordinal: 0,
    queue,
    partition,
    priority,
    run_at: new Date(Number(now) + delayMs),
  };
}

function toRun(row: RunRow, now: Date): Run {
  const isDelayed = row.state === 'queued' && row.run_at > now;
  return {
    id: row.id,
    workflow: row.workflow,
    state: isDelayed ? 'delayed' : row.state,
    progress: row.progress === null ? null : (JSON.parse(row.progress) as Run['progress']),
    output: row.output === null ? null : (JSON.parse(row.output) as unknown),
    error: row.error === null ? null : reviveError(row.error),
  };
}
