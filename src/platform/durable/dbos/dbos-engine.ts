import { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { Db } from '../../database/database.ts';
import { createBell, type Bell } from '../bell.ts';
import { declarations, type Declarations } from '../declarations.ts';
import type { Engine, Run } from '../engine.ts';
import { thisProcess } from '../process-identity.ts';
import { durableDb } from '../tables.ts';
import { dbosPool } from './dbos-pool.ts';
import { findStatus } from './dbos-fan-out.ts';
import {
  APPLICATION,
  SILENT,
  USUAL_DBOS_PACE,
  type DbosPace,
  type DbosParts,
} from './dbos-parts.ts';
import { startDbosWorker, type DbosWorker } from './dbos-worker.ts';
import { forgetRuns, removeRun } from './forget-runs.ts';
import { prepareDbos } from './prepare-dbos.ts';
import { toRun } from './run-status.ts';
import { startRun } from './start-run.ts';

interface DbosEngineParts {
  db: Db;
  /** Of the same PostgreSQL database; DBOS keeps its tables there in a schema of their own. */
  url: string;
  /** Of the workflows, set by hand: raise it when the order of steps changes. */
  version: string;
  now: () => Date;
  newId: () => string;
  /** From 0 up to 1; spreads retries. */
  chance: () => number;
  onProblem: (problem: unknown) => void;
  /** Tests hurry it. */
  pace?: DbosPace;
}

const USUAL_GRACE_MS = 1_000;

/** Durable work on PostgreSQL, by any number of processes on any number of hosts. */
export function dbosEngine(given: DbosEngineParts): Engine {
  const declared = declarations();
  const bell = createBell();
  let connecting: Promise<DbosParts> | undefined;
  let worker: DbosWorker | undefined;

  const connected = () => (connecting ??= connect(given, declared, bell));

  return {
    define: declared.define,
    queue: declared.queue,
    async open({ queues } = {}) {
      if (worker) throw new Error('This engine is open already.');
      declared.requireKnown(queues);
      worker = await startDbosWorker(await connected(), queues);
    },
    async start(workflow, id, input, options) {
      declared.requireQueue(options.queue);
      await startRun(await connected(), workflow, { id, input }, options);
    },
    async cancel(id) {
      const { client } = await connected();
      await client.cancelWorkflow(id, { cancelChildren: true });
      worker?.cancel(id);
    },
    async find(id) {
      const { client } = await connected();
      const status = await findStatus(client, id);
      if (!status) return undefined;
      const progress = await client.getEvent<string>(id, 'progress', 0);
      return toRun(status, progress === null ? null : (JSON.parse(progress) as Run['progress']));
    },
    async remove(id) {
      const { client } = await connected();
      await removeRun(client, id);
    },
    async forget(endedBefore) {
      const { client } = await connected();
      return forgetRuns(client, endedBefore);
    },
    async close(graceMs = USUAL_GRACE_MS) {
      const ending = worker;
      worker = undefined;
      await ending?.stop(graceMs);
      const parts = await connecting;
      connecting = undefined;
      await parts?.client.destroy();
      await parts?.pool.end();
    },
  };
}

async function connect(
  given: DbosEngineParts,
  declared: Declarations,
  bell: Bell,
): Promise<DbosParts> {
  const { url, version, newId, pace = USUAL_DBOS_PACE } = given;
  await prepareDbos(url);
  const pool = dbosPool(url);
  const client = await DBOSClient.create({
    systemDatabaseUrl: url,
    systemDatabasePool: pool,
    applicationName: APPLICATION,
    logger: SILENT,
  });
  const worker = { id: newId(), ...thisProcess(), version };
  return { ...given, db: durableDb(given.db), pool, client, worker, declared, bell, pace };
}
