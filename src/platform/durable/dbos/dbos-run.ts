import { DBOS, Error as DbosErrors } from '@dbos-inc/dbos-sdk';
import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor';
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { reasonOf } from '../pause.ts';
import { cancelled } from '../stopped.ts';
import { workflowCtx } from '../workflow-ctx.ts';
import { dbosFanOut } from './dbos-fan-out.ts';
import { dbosMemory, notOurs, orStopped } from './dbos-memory.ts';
import type { DbosParts } from './dbos-parts.ts';
import { RunFailed, type RunInput } from './run-status.ts';

/** DBOS writes a run's outcome down right after its last line, and tells nobody when it has. */
const LOOK_WHETHER_WRITTEN_MS = 5;

interface LiveRun {
  stopper: AbortController;
  /** Resolves when nothing goes on in it any more, and its outcome, if it has one, is written. */
  ended: Promise<unknown>;
}

/** What a process is doing now, by run. */
export type LiveRuns = Map<string, LiveRun>;

/** The function that DBOS calls for any run: it finds the workflow by its name and works it to its end. */
export function dbosRun(parts: DbosParts, live: LiveRuns, isClosing: () => boolean) {
  const run = async (...input: RunInput): Promise<string> => {
    const runId = DBOS.workflowID ?? '';
    const stopper = new AbortController();
    // Every child of a fan-out listens; a hundred scenes are no leak.
    setMaxListeners(0, stopper.signal);
    let end: (written: unknown) => void = () => undefined;
    live.set(runId, { stopper, ended: new Promise((resolve) => (end = resolve)) });
    try {
      return await work(parts, { runId, stopper, run }, input);
    } catch (error) {
      if (!stopper.signal.aborted) throw new RunFailed(error);
      // Never told: DBOS forgets it with the process, and its row goes back into its queue.
      if (isClosing()) return await never(end);
      throw await whyStopped(parts, runId, reasonOf(stopper.signal));
    } finally {
      end(
        untilWritten(runId).then(() => {
          live.delete(runId);
          parts.bell.ring(runId);
        }),
      );
    }
  };
  return run;
}

interface Going {
  runId: string;
  stopper: AbortController;
  run: (...input: RunInput) => Promise<string>;
}

async function work(
  parts: DbosParts,
  going: Going,
  [name, json, version]: RunInput,
): Promise<string> {
  const { runId, stopper } = going;
  if (version !== parts.worker.version) throw new Error(fromBefore(version));
  const workflow = parts.declared.workflows.get(name);
  if (!workflow) throw new Error(`This version knows no workflow called "${name}".`);

  const queue = await queueOf(parts, runId);
  const ctx = workflowCtx({
    ...parts,
    runId,
    signal: stopper.signal,
    memory: dbosMemory(runId, stopper),
    fanOut: (wish) => dbosFanOut({ ...going, queue }, parts, wish),
    saveProgress: (progress) =>
      orStopped(() => DBOS.setEvent('progress', progress), { ...going, name: 'progress' }),
  });
  const output = await workflow.run(ctx, JSON.parse(json));
  stopper.signal.throwIfAborted();
  return JSON.stringify(output ?? null);
}

/** How DBOS is told that a run which was stopped has no outcome of ours. */
async function whyStopped(
  { client, onProblem }: DbosParts,
  runId: string,
  reason: Error,
): Promise<Error> {
  if (reason.message !== cancelled().message) return notOurs(runId);
  // Once more: a fan-out may have added children while the run was being cancelled.
  await client.cancelWorkflow(runId, { cancelChildren: true }).catch(onProblem);
  return new DbosErrors.DBOSWorkflowCancelledError(runId);
}

async function untilWritten(runId: string): Promise<void> {
  const runs = DBOSExecutor.globalInstance?.systemDatabase;
  while (runs?.checkForRunningWorkflow(runId)) await wait(LOOK_WHETHER_WRITTEN_MS);
}

function never(whenWaiting: (nothing: undefined) => void): Promise<never> {
  whenWaiting(undefined);
  return new Promise<never>(() => undefined);
}

async function queueOf({ client }: DbosParts, runId: string): Promise<string | undefined> {
  const [status] = await client.listWorkflows({
    workflowIDs: [runId],
    loadInput: false,
    loadOutput: false,
  });
  return status?.queueName;
}

function fromBefore(version: string): string {
  return `An earlier version of Ad Mint AI (${version}) began this work, and no process of that version is left to finish it.`;
}
