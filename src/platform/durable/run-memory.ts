import { persist } from './persist.ts';
import { recordError, reviveError } from './recorded-error.ts';
import type { RunParts } from './run-parts.ts';
import { rememberStep } from './step-store.ts';
import { RunStopped } from './stopped.ts';
import type { StepRow } from './tables.ts';

/** Answers are read again at every restart and belong to no one; a film belongs into `Files`. */
const MAX_ANSWER_CHARACTERS = 1_000_000;

export interface RunMemory {
  /** Answers from memory, else does the work and remembers how it ended. Steps are known by their place. */
  once<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Holds the place of a step that remembers nothing itself, so that no other begins meanwhile. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export function runMemory(
  runId: string,
  known: ReadonlyMap<number, StepRow>,
  parts: Pick<RunParts, 'tenure' | 'signal' | 'onProblem'>,
): RunMemory {
  const { tenure, signal } = parts;
  let position = 0;
  let busyWith: string | undefined;

  const alone = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    if (busyWith !== undefined) throw new Error(sideBySide(name, busyWith));
    busyWith = name;
    try {
      return await work();
    } finally {
      busyWith = undefined;
    }
  };

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
  if (step.name !== name) throw new Error(otherStep(step, name));
  if (step.error !== null) throw reviveError(step.error, cause);
  return JSON.parse(step.output ?? 'null') as unknown;
}

function toAnswer(name: string, answer: unknown): string {
  const json = JSON.stringify(answer ?? null);
  if (json.length > MAX_ANSWER_CHARACTERS) {
    throw new Error(
      `The answer of step "${name}" has ${json.length} characters; keep a file and answer with its key.`,
    );
  }
  return json;
}

function otherStep(step: StepRow, name: string): string {
  return (
    `The run ${step.run_id} remembers "${step.name}" as its step ${step.position + 1}, but its workflow ` +
    `now calls "${name}" there. Steps may not change their order while runs are going on.`
  );
}

function sideBySide(name: string, busyWith: string): string {
  return `The step "${name}" began while "${busyWith}" was still going on. Work side by side goes through fanOut.`;
}
