import { DBOS } from '@dbos-inc/dbos-sdk';
import type { ChildJob } from '../engine.ts';
import { reasonOf } from '../pause.ts';
import { refuseOwnQueue, waitForChildren } from '../wait-for-children.ts';
import type { FanOut } from '../workflow-ctx.ts';
import { orStopped } from './dbos-memory.ts';
import type { DbosParts } from './dbos-parts.ts';
import { hasEnded, toSettled, type RunInput, type Status } from './run-status.ts';
import { toDbosPriority, toPartition } from './start-run.ts';

interface Parent {
  runId: string;
  queue: string | undefined;
  stopper: AbortController;
  /** The function DBOS knows; it does any workflow of ours. */
  run: (...input: RunInput) => Promise<string>;
}

/** Starts the children, one after the other since DBOS counts them, and waits until all have ended. */
export async function dbosFanOut<I, O>(
  parent: Parent,
  parts: DbosParts,
  { name, workflow, jobs, onDone }: FanOut<I, O>,
): Promise<PromiseSettledResult<O>[]> {
  const ids: string[] = [];
  for (const [ordinal, job] of jobs.entries()) {
    refuseOwnQueue(name, job.queue, parent.queue);
    const id = `${parent.runId}/${name}/${ordinal}`;
    await orStopped(() => startChild(parent, parts, { id, workflow: workflow.name, job }), {
      ...parent,
      name,
    });
    ids.push(id);
  }
  const untilDone = async (id: string) => toSettled<O>(await untilEnded(id, parent, parts));
  return waitForChildren(ids, untilDone, onDone);
}

function startChild<I>(
  { run }: Parent,
  { declared, worker }: DbosParts,
  { id, workflow, job }: { id: string; workflow: string; job: ChildJob<I> },
) {
  const partition = toPartition(declared.requireQueue(job.queue), job.partition);
  return DBOS.startWorkflow(run, {
    workflowID: id,
    queueName: job.queue,
    enqueueOptions: {
      priority: toDbosPriority(job.priority),
      ...(partition !== undefined && { queuePartitionKey: partition }),
    },
  })(workflow, JSON.stringify(job.input ?? null), worker.version);
}

/** NOTE: DBOS would ask the database for each parent by itself; the worker's one look serves all. */
async function untilEnded(
  id: string,
  { stopper: { signal } }: Parent,
  { client, bell, onProblem }: DbosParts,
): Promise<Status> {
  for (;;) {
    const { rung, stop } = bell.listen(id, signal);
    const status = await findStatus(client, id).catch(onProblem);
    if (signal.aborted) {
      stop();
      throw reasonOf(signal);
    }
    if (status && hasEnded(status)) {
      stop();
      return status;
    }
    await rung;
  }
}

export async function findStatus(
  client: DbosParts['client'],
  id: string,
): Promise<Status | undefined> {
  const [status] = await client.listWorkflows({ workflowIDs: [id] });
  return status;
}
