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
export async function takeOverOldVersions({ db, client, worker, pace }: DbosParts): Promise<void> {
  const unfinished = await client.listWorkflows({
    status: [...UNFINISHED],
    loadInput: false,
    loadOutput: false,
  });
  const old = unfinished.filter(({ applicationVersion }) => applicationVersion !== worker.version);
  if (old.length === 0) return;
  const living = new Set((await livingWorkers(db, pace.deadAfterMs)).map(({ version }) => version));
  for (const { workflowID, queueName, applicationVersion } of old) {
    if (living.has(applicationVersion ?? '')) continue;
    await client.rewindWorkflow(workflowID, {
      startStep: 0,
      applicationVersion: worker.version,
      ...(queueName !== undefined && { queueName }),
    });
  }
}
