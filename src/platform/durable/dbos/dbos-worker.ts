import { DBOS } from '@dbos-inc/dbos-sdk';
import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor';
import { cancelled, closing, tookOver } from '../stopped.ts';
import { watch } from '../watch.ts';
import { APPLICATION, SILENT, type DbosParts } from './dbos-parts.ts';
import { dbosRun, type LiveRuns } from './dbos-run.ts';
import { hasEnded } from './run-status.ts';
import { RUN, toDbosQueue } from './start-run.ts';
import { takeOverDeadRuns, takeOverOldVersions } from './take-over.ts';
import { beat, removeWorker } from './worker-store.ts';

/** How soon we notice what another process cancelled or ended. */
const LOOK_EVERY_MS = 200;

/** After an abort, how long steps may take to come to rest before we end without them. */
const REST_MS = 6_000;

/** A run whose process dies each time is ended as failed, not begun for ever. */
const MOST_BEGINNINGS = 20;

export interface DbosWorker {
  /** Aborts the run if it is going on here. */
  cancel(runId: string): void;
  /** Takes no more runs, lets those that are going on finish for `graceMs`, then hands them back. */
  stop(graceMs: number): Promise<void>;
}

/** Makes this process one of those that work on the database. DBOS allows one at a time in a process. */
export async function startDbosWorker(
  parts: DbosParts,
  only: readonly string[] | undefined,
): Promise<DbosWorker> {
  const live: LiveRuns = new Map();
  let isClosing = false;
  await beat(parts.db, parts.worker); // before the first claim, or a peer would take us for dead
  DBOS.registerWorkflow(
    dbosRun(parts, live, () => isClosing),
    { name: RUN, maxRecoveryAttempts: MOST_BEGINNINGS },
  );
  await launch(parts, only);

  const { heartbeatMs } = parts.pace;
  const peers = watch(() => lookAfterPeers(parts), heartbeatMs, parts.onProblem);
  const ends = watch(() => lookForEnded(parts, live), LOOK_EVERY_MS, parts.onProblem);

  return {
    cancel(runId) {
      live.get(runId)?.stopper.abort(cancelled());
      ends.wake(); // for its children
    },
    async stop(graceMs) {
      isClosing = true;
      const executor = DBOSExecutor.globalInstance;
      await executor?.deactivateEventReceivers();
      await within(graceMs, allEnded(live));
      for (const { stopper } of live.values()) stopper.abort(closing());
      await within(REST_MS, allEnded(live));
      await Promise.all([peers.stop(), ends.stop()]);

      await executor?.recoverPendingWorkflows([parts.worker.id]).catch(parts.onProblem);
      await DBOS.shutdown({ deregister: true });
      await removeWorker(parts.db, parts.worker.id).catch(parts.onProblem);
    },
  };
}

async function launch(
  { url, pool, worker, declared, client, pace }: DbosParts,
  only?: readonly string[],
) {
  for (const [name, options] of declared.queues) {
    await client.registerQueue(name, {
      ...toDbosQueue(options, pace.pollMs),
      onConflict: 'always_update',
    });
  }
  DBOS.setConfig({
    name: APPLICATION,
    systemDatabaseUrl: url,
    systemDatabasePool: pool,
    applicationVersion: worker.version,
    executorID: worker.id,
    logger: SILENT,
    ...(only && { listenQueues: [...only] }),
  });
  await DBOS.launch();
  // Also after going back to an older version, or DBOS would keep to the newer one.
  await DBOS.setLatestApplicationVersion(worker.version);
}

async function lookAfterPeers(parts: DbosParts): Promise<null> {
  await beat(parts.db, parts.worker);
  await takeOverDeadRuns(parts);
  await takeOverOldVersions(parts);
  return null;
}

/** One question for all that goes on here and all that is waited for. */
async function lookForEnded({ client, bell, worker }: DbosParts, live: LiveRuns): Promise<null> {
  const ids = [...new Set([...live.keys(), ...bell.awaited()])];
  if (ids.length === 0) return null;
  const before = new Map(live);
  const all = await client.listWorkflows({
    workflowIDs: ids,
    loadInput: false,
    loadOutput: false,
  });
  for (const status of all) {
    const here = before.get(status.workflowID)?.stopper;
    if (hasEnded(status)) {
      if (status.status === 'CANCELLED') here?.abort(cancelled());
      bell.ring(status.workflowID);
    } else if (status.status !== 'PENDING' || status.executorId !== worker.id) {
      here?.abort(tookOver());
    }
  }
  return null;
}

const allEnded = (live: LiveRuns) => Promise.all([...live.values()].map(({ ended }) => ended));

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
