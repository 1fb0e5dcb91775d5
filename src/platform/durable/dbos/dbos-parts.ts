import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { Pool } from 'pg';
import type { Bell } from '../bell.ts';
import type { Declarations } from '../declarations.ts';
import type { DurableDb } from '../tables.ts';
import type { WorkerIdentity } from './worker-store.ts';

/** What everything that works on runs is given by the engine. */
export interface DbosParts {
  db: DurableDb;
  url: string;
  pool: Pool;
  client: DBOSClient;
  worker: WorkerIdentity;
  declared: Declarations;
  bell: Bell;
  now: () => Date;
  /** From 0 up to 1. */
  chance: () => number;
  onProblem: (problem: unknown) => void;
  pace: DbosPace;
}

export interface DbosPace {
  /** How often a worker shows that it lives, and looks whether others do. */
  heartbeatMs: number;
  /** Silence after which a worker of another host counts as dead. Several heartbeats long. */
  deadAfterMs: number;
  /** How soon a queue notices a run, whichever process started it. */
  pollMs: number;
}

export const USUAL_DBOS_PACE: DbosPace = { heartbeatMs: 2_500, deadAfterMs: 10_000, pollMs: 200 };

/** Whose rows they are in DBOS's tables, should another program use the same database. */
export const APPLICATION = 'admint';

/** DBOS tells of everything it tries again; what matters is told by us. */
export const SILENT = {
  info: () => undefined,
  debug: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
