import { recordError } from '../recorded-error.ts';
import { workflowCtx } from '../workflow-ctx.ts';
import { fanOut } from './fan-out.ts';
import { persist } from './persist.ts';
import { runMemory } from './run-memory.ts';
import type { RunParts } from './run-parts.ts';
import { endRun, saveProgress, type EndOfRun } from './run-store.ts';
import { recallSteps } from './step-store.ts';
import type { RunRow } from '../tables.ts';

/** Works a run to its end and writes that down. A run that is stopped meanwhile keeps its state. */
export async function executeRun(run: RunRow, parts: RunParts): Promise<void> {
  const end = await endOf(run, parts);
  if (parts.signal.aborted) return;
  await persist(() => parts.tenure.write((tx) => endRun(tx, run.id, end, parts.now())), parts);
}

async function endOf(run: RunRow, parts: RunParts): Promise<EndOfRun> {
  try {
    const workflow = parts.declared.workflows.get(run.workflow);
    if (!workflow) throw new Error(`This version knows no workflow called "${run.workflow}".`);

    const known = await persist(() => recallSteps(parts.db, run.id), parts);
    const ctx = workflowCtx({
      ...parts,
      runId: run.id,
      memory: runMemory(run.id, known, parts),
      fanOut: (wish) => fanOut(run, parts, wish),
      saveProgress: (json) =>
        persist(() => parts.tenure.write((tx) => saveProgress(tx, run.id, json)), parts),
    });
    const output = await workflow.run(ctx, JSON.parse(run.input));
    return { state: 'done', output: JSON.stringify(output ?? null), error: null };
  } catch (error) {
    return { state: 'failed', output: null, error: recordError(error) };
  }
}
