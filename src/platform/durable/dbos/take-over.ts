import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor';
import type { DbosParts } from './dbos-parts.ts';
import { livingWorkers } from './worker-store.ts';

const UNFINISHED = ['PENDING', 'ENQUEUED', 'DELAYED'] as const;

/**
 * Gives the runs of workers that are no more back to their queues. Who is dead is told from the runs, not from
 * a list of the dead, so none is forgotten; two that do it at once do it once.
 */
export async function takeOverDeadRuns({ db, client, worker, pace }: DbosParts): Promise<void> {
  const running = await client.listWorkflows({
    status: 'PENDING',
    applicationVersion: worker.version,
    loadInput: false,
    loadOutput: false,
  });
  const owners = new Set(running.flatMap(({ executorId }) => executorId ?? []));
  if (owners.size === 0) return;
  const living = new Set((await livingWorkers(db, pace.deadAfterMs)).map(({ id }) => id));
  const dead = [...owners].filter((id) => id !== worker.id && !living.has(id));
  if (dead.length > 0) await DBOSExecutor.globalInstance?.recoverPendingWorkflows(dead);
}

/**
 * Takes over what an earlier version accepted when no worker of that version is left: such a run cannot go on,
 * for its steps may be others now, so it is begun by this version, which ends it with a word about why.
 */
export async function takeOverOldVersions({
  db,
  pool,
  client,
  worker,
  pace,
}: DbosParts): Promise<void> {
  const unfinished = await client.listWorkflows({
    status: [...UNFINISHED],
    loadInput: false,
    loadOutput: false,
  });
  const old = unfinished.filter(({ applicationVersion }) => applicationVersion !== worker.version);
  if (old.length === 0) return;
  const living = new Set((await livingWorkers(db, pace.deadAfterMs)).map(({ version }) => version));
  const left = old.filter(({ applicationVersion = '' }) => !living.has(applicationVersion));
  await pool.query(TAKE_OVER, [left.map(({ workflowID }) => workflowID), worker.version]);
}

/** DBOS has no word for it: its `rewind` is for runs that were begun. */
const TAKE_OVER = `update dbos.workflow_status
  set application_version = $2, status = 'ENQUEUED', owner_xid = null, started_at_epoch_ms = null
  where workflow_uuid = any($1) and status in ('PENDING', 'ENQUEUED', 'DELAYED') and application_version <> $2`;
