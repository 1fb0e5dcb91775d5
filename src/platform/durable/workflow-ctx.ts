import type { ChildJob, Ctx, Workflow } from './engine.ts';
import { pause } from './pause.ts';
import { tryStep } from './try-step.ts';

/** What a run remembers of its steps. */
export interface RunMemory {
  /** Answers from memory, else does the work and remembers how it ended. Steps are known by their place. */
  once<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Holds the place of a step that remembers nothing itself, so that no other begins meanwhile. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface FanOut<I, O> {
  name: string;
  workflow: Workflow<I, O>;
  jobs: readonly ChildJob<I>[];
  onDone: ((done: number, of: number) => Promise<void>) | undefined;
}

interface CtxParts {
  runId: string;
  memory: RunMemory;
  fanOut<I, O>(fanOut: FanOut<I, O>): Promise<PromiseSettledResult<O>[]>;
  saveProgress(json: string): Promise<void>;
  /** Aborts on cancel, on close and when another process took over. */
  signal: AbortSignal;
  now: () => Date;
  /** From 0 up to 1. */
  chance: () => number;
}

/** What a workflow works with, on whichever engine. */
export function workflowCtx(parts: CtxParts): Ctx {
  const { runId, memory, signal, now } = parts;
  const uses = new Map<string, number>();
  const useOf = (name: string) => {
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return use;
  };

  return {
    runId,
    step(name, work, options = {}) {
      const use = useOf(`step ${name}`);
      const key = `${runId}/${name}${use > 1 ? `#${use}` : ''}`;
      return memory.once(name, () =>
        tryStep(name, (trySignal) => work({ signal: trySignal, key }), options, parts),
      );
    },
    fanOut(name, workflow, jobs, onDone) {
      return memory.alone(name, () => {
        if (useOf(`fan-out ${name}`) > 1) {
          throw new Error(`The run ${runId} fans out as "${name}" twice; give each its own name.`);
        }
        return parts.fanOut({ name, workflow, jobs, onDone });
      });
    },
    async sleep(ms) {
      const until = await memory.once('sleep', () => Promise.resolve(Number(now()) + ms));
      await memory.alone('sleep', () => pause(Math.max(0, until - Number(now())), signal));
    },
    async progress(progress) {
      signal.throwIfAborted();
      await parts.saveProgress(JSON.stringify(progress));
    },
  };
}
