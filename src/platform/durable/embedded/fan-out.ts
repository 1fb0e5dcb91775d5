import type { ChildJob, Workflow } from '../engine.ts';
import { reviveError } from '../recorded-error.ts';
import { cancelled } from '../stopped.ts';
import { refuseOwnQueue, waitForChildren } from '../wait-for-children.ts';
import type { FanOut } from '../workflow-ctx.ts';
import { persist } from './persist.ts';
import type { RunParts } from './run-parts.ts';
import { addRuns, findRun, hasEnded, type NewRun } from './run-store.ts';
import type { RunRow } from '../tables.ts';

/** Starts the children that are not there yet, and waits until all have ended. */
export async function fanOut<I, O>(
  parent: RunRow,
  parts: RunParts,
  { name, workflow, jobs, onDone }: FanOut<I, O>,
): Promise<PromiseSettledResult<O>[]> {
  const children = jobs.map((job, ordinal) =>
    childOf(parent, { name, workflow, job, ordinal }, parts),
  );
  await persist(() => startChildren(parent, children, parts), parts);
  parts.wake();

  const untilDone = async (id: string) => toResult<O>(await untilEnded(id, parts));
  return waitForChildren(
    children.map(({ id }) => id),
    untilDone,
    onDone,
  );
}

function childOf<I, O>(
  parent: RunRow,
  {
    name,
    workflow,
    job,
    ordinal,
  }: {
    name: string;
    workflow: Workflow<I, O>;
    job: ChildJob<I>;
    ordinal: number;
  },
  { declared, now }: RunParts,
): NewRun {
  refuseOwnQueue(name, job.queue, parent.queue);
  declared.requireQueue(job.queue);
  return {
    id: `${parent.id}/${name}/${ordinal}`,
    workflow: workflow.name,
    input: JSON.stringify(job.input ?? null),
    parent_id: parent.id,
    ordinal,
    queue: job.queue,
    partition: job.partition ?? '',
    priority: job.priority ?? 0,
    run_at: now(),
  };
}

/** Holds the parent's row meanwhile: who cancels it comes before, or after and finds the children. */
function startChildren(parent: RunRow, children: readonly NewRun[], { tenure, now }: RunParts) {
  return tenure.write(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('workflow_runs')
      .set({ state: 'running' })
      .where('id', '=', parent.id)
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw cancelled();
    await addRuns(tx, children, now());
  });
}

async function untilEnded(id: string, parts: RunParts): Promise<RunRow> {
  for (;;) {
    const { rung, stop } = parts.bell.listen(id, parts.signal);
    const run = await persist(() => findRun(parts.db, id), parts).finally(() => {
      if (parts.signal.aborted) stop();
    });
    if (!run) throw new Error(`The run ${id} was removed while its parent waited for it.`);
    if (hasEnded(run)) {
      stop();
      return run;
    }
    await rung;
  }
}

function toResult<O>({ state, output, error }: RunRow): PromiseSettledResult<O> {
  if (state === 'done') {
    return { status: 'fulfilled', value: JSON.parse(output ?? 'null') as O };
  }
  return { status: 'rejected', reason: error === null ? cancelled() : reviveError(error) };
}
