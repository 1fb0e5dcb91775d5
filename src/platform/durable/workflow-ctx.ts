import type { Ctx } from './engine.ts';
import { fanOut } from './fan-out.ts';
import { pause } from './pause.ts';
import { persist } from './persist.ts';
import { runMemory } from './run-memory.ts';
import type { RunParts } from './run-parts.ts';
import { saveProgress } from './run-store.ts';
import type { RunRow, StepRow } from './tables.ts';
import { tryStep } from './try-step.ts';

/** What a workflow works with, given what its run already remembers. */
export function workflowCtx(
  run: RunRow,
  known: ReadonlyMap<number, StepRow>,
  parts: RunParts,
): Ctx {
  const { tenure, signal, now } = parts;
  const memory = runMemory(run.id, known, parts);
  const uses = new Map<string, number>();
  const useOf = (name: string) => {
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return use;
  };

  return {
    runId: run.id,
    step(name, work, options = {}) {
      const use = useOf(`step ${name}`);
      const key = `${run.id}/${name}${use > 1 ? `#${use}` : ''}`;
      return memory.once(name, () =>
        tryStep(name, (trySignal) => work({ signal: trySignal, key }), options, parts),
      );
    },
    fanOut(name, workflow, jobs, onDone) {
      return memory.alone(name, () => {
        if (useOf(`fan-out ${name}`) > 1) {
          throw new Error(`The run ${run.id} fans out as "${name}" twice; give each its own name.`);
        }
        return fanOut(run, parts, { name, workflow, jobs, onDone });
      });
    },
    async sleep(ms) {
      const until = await memory.once('sleep', () => Promise.resolve(Number(now()) + ms));
      await memory.alone('sleep', () => pause(Math.max(0, until - Number(now())), signal));
    },
    async progress(progress) {
      signal.throwIfAborted();
      const json = JSON.stringify(progress);
      await persist(() => tenure.write((tx) => saveProgress(tx, run.id, json)), parts);
    },
  };
}
