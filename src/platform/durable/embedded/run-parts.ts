import type { Bell } from '../bell.ts';
import type { Declarations } from '../declarations.ts';
import type { Tenure } from './ownership.ts';
import type { DurableDb } from '../tables.ts';

/** What everything that works on runs is given by the engine. */
export interface EngineParts {
  db: DurableDb;
  declared: Declarations;
  bell: Bell;
  now: () => Date;
  /** From 0 up to 1. */
  chance: () => number;
  onProblem: (problem: unknown) => void;
}

/** The same for one run that is going on. */
export interface RunParts extends EngineParts {
  tenure: Tenure;
  /** Aborts on cancel, on close and when another process took over. */
  signal: AbortSignal;
  /** Has the queues looked at, since there is something new in them. */
  wake: () => void;
}
