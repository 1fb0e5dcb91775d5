import { oneAtATime } from '../one-at-a-time.ts';
import { recordError, reviveError } from '../recorded-error.ts';
import { otherStep, toAnswer } from '../step-answer.ts';
import { RunStopped } from '../stopped.ts';
import type { RunMemory } from '../workflow-ctx.ts';
import { persist } from './persist.ts';
import type { RunParts } from './run-parts.ts';
import { rememberStep } from './step-store.ts';
import type { StepRow } from '../tables.ts';

export function runMemory(
  runId: string,
  known: ReadonlyMap<number, StepRow>,
  parts: Pick<RunParts, 'tenure' | 'signal' | 'onProblem'>,
): RunMemory {
  const { tenure, signal } = parts;
  const alone = oneAtATime(signal);
  let position = 0;

  const once = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const step = { run_id: runId, position: position++, name };
    const before = known.get(step.position);
    if (before) return recall(before, name) as T;

    let answer: StepRow;
    let cause: unknown;
    try {
      answer = { ...step, output: toAnswer(name, await work()), error: null };
    } catch (error) {
      if (signal.aborted || error instanceof RunStopped) throw error;
      cause = error;
      answer = { ...step, output: null, error: recordError(error) };
    }
    // Also when the run was stopped meanwhile: what is done may have been paid for.
    await persist(() => tenure.write((tx) => rememberStep(tx, answer)), parts);
    signal.throwIfAborted();
    return recall(answer, name, cause) as T;
  };

  return { once: (name, work) => alone(name, () => once(name, work)), alone };
}

/** The same the first time and every later time: what JSON made of the answer, or the recorded error. */
function recall(step: StepRow, name: string, cause?: unknown): unknown {
  if (step.name !== name) {
    const { position, name: remembered } = step;
    throw otherStep(step.run_id, { place: position + 1, remembered, called: name });
  }
  if (step.error !== null) throw reviveError(step.error, cause);
  return JSON.parse(step.output ?? 'null') as unknown;
}
