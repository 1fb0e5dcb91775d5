import type { Kysely, Selectable } from 'kysely';
import type { Db } from '../database/database.ts';

export type StoredState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

interface WorkflowRuns {
  id: string;
  workflow: string;
  /** JSON text, as are `output`, `error` and `progress`. */
  input: string;
  state: StoredState;
  output: string | null;
  error: string | null;
  progress: string | null;
  /** The run that fanned out to this one; it goes when its parent goes. */
  parent_id: string | null;
  /** Place among its siblings, 0-based. */
  ordinal: number;
  queue: string;
  /** Empty when the run belongs to none. */
  partition: string;
  /** Lower goes first. */
  priority: number;
  /** Not before. */
  run_at: Date;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

interface WorkflowSteps {
  run_id: string;
  /** In the order of the calls, 0-based. */
  position: number;
  name: string;
  output: string | null;
  error: string | null;
}

/** One row while a process works on this database, else none. */
interface WorkflowOwner {
  slot: number;
  /** Of one tenure: a process that lost the work and got it back has another. */
  tenure_id: string;
  host: string;
  pid: number;
  process_start: string;
  heartbeat_at: Date;
}

/** One row for each process that works on PostgreSQL. */
interface WorkflowWorkers {
  id: string;
  host: string;
  pid: number;
  process_start: string;
  /** Of the workflows it knows. */
  version: string;
  heartbeat_at: Date;
}

interface DurableTables {
  workflow_runs: WorkflowRuns;
  workflow_steps: WorkflowSteps;
  workflow_owner: WorkflowOwner;
  workflow_workers: WorkflowWorkers;
}

export type RunRow = Selectable<WorkflowRuns>;
export type StepRow = Selectable<WorkflowSteps>;
export type OwnerRow = Selectable<WorkflowOwner>;
export type WorkerRow = Selectable<WorkflowWorkers>;

/** The application's database or a transaction on it, seen by the engine. */
export type DurableDb = Kysely<DurableTables>;

export function durableDb(db: Db): DurableDb {
  return db as unknown as DurableDb;
}
