import { DBOS, Error as DbosErrors } from '@dbos-inc/dbos-sdk';
import { oneAtATime } from '../one-at-a-time.ts';
import { reasonOf } from '../pause.ts';
import { recordError, reviveError } from '../recorded-error.ts';
import { otherStep, toAnswer } from '../step-answer.ts';
import { cancelled, RunStopped, tookOver } from '../stopped.ts';
import type { RunMemory } from '../workflow-ctx.ts';

type Answer = { output: string } | { error: string };

/** A run's steps in DBOS's own records. Each answer is our JSON, so it reads the same on either engine. */
export function dbosMemory(runId: string, stopper: AbortController): RunMemory {
  const { signal } = stopper;
  const alone = oneAtATime(signal);

  const once = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    let cause: unknown;
    const body = async (): Promise<Answer> => {
      try {
        return { output: toAnswer(name, await work()) };
      } catch (error) {
        // The one error of which DBOS keeps nothing: a step that was stopped has not ended.
        if (signal.aborted || error instanceof RunStopped) throw notOurs(runId);
        cause = error;
        return { error: recordError(error) };
      }
    };
    const answer = await orStopped(() => DBOS.runStep(body, { name }), { runId, name, stopper });
    signal.throwIfAborted();
    if ('error' in answer) throw reviveError(answer.error, cause);
    return JSON.parse(answer.output) as T;
  };

  return { once: (name, work) => alone(name, () => once(name, work)), alone };
}

/** What DBOS says when a run may not go on here, in our words; the run's signal aborts along. */
export async function orStopped<T>(
  call: () => Promise<T>,
  { runId, name, stopper }: { runId: string; name: string; stopper: AbortController },
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof DbosErrors.DBOSUnexpectedStepError) {
      throw otherStep(runId, {
        place: error.stepID + 1,
        remembered: rememberedBy(error),
        called: name,
      });
    }
    if (error instanceof DbosErrors.DBOSWorkflowCancelledError) stopper.abort(cancelled());
    if (error instanceof DbosErrors.DBOSWorkflowConflictError) stopper.abort(tookOver());
    throw stopper.signal.aborted ? reasonOf(stopper.signal) : error;
  }
}

const RECORDED_NAME = /function (.+) was recorded when /;

function rememberedBy({ message }: Error): string {
  return RECORDED_NAME.exec(message)?.[1] ?? 'another step';
}

/** DBOS's word for a run that another worker has: it keeps no outcome of ours. */
export function notOurs(runId: string): Error {
  return new DbosErrors.DBOSWorkflowConflictError(runId);
}
