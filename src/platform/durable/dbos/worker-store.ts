import { sql } from 'kysely';
import type { DurableDb, WorkerRow } from '../tables.ts';
import { isProvablyGone, type ProcessIdentity } from '../process-identity.ts';

/*
 * Who works on a database that many processes work on. Each shows that it lives by a heartbeat, told by the
 * database's clock, since those of several hosts differ.
 */

/** A worker's row is of use to nobody once its runs were taken over. */
const FORGET_AFTER_S = 86_400;

export interface WorkerIdentity extends ProcessIdentity {
  id: string;
  /** Of the workflows: a worker takes only the runs of its own. */
  version: string;
}

export async function beat(db: DurableDb, worker: WorkerIdentity): Promise<void> {
  await db
    .insertInto('workflow_workers')
    .values({ ...worker, heartbeat_at: sql<Date>`now()` })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ heartbeat_at: sql<Date>`now()` }))
    .execute();
}

/** Those that spoke lately, except the ones of this machine that are certain to have ended. */
export async function livingWorkers(db: DurableDb, deadAfterMs: number): Promise<WorkerRow[]> {
  const rows = await db
    .selectFrom('workflow_workers')
    .selectAll()
    .where('heartbeat_at', '>', secondsAgo(deadAfterMs / 1_000))
    .execute();
  return rows.filter((worker) => !isProvablyGone(worker));
}

export async function removeWorker(db: DurableDb, id: string): Promise<void> {
  await db
    .deleteFrom('workflow_workers')
    .where((row) =>
      row.or([row('id', '=', id), row('heartbeat_at', '<', secondsAgo(FORGET_AFTER_S))]),
    )
    .execute();
}

const secondsAgo = (seconds: number) => sql<Date>`now() - make_interval(secs => ${seconds})`;
