import type { DBOSClient, WorkflowStatusString } from '@dbos-inc/dbos-sdk';
import type { Run } from '../engine.ts';
import { recordError, reviveError } from '../recorded-error.ts';
import { cancelled } from '../stopped.ts';

export type Status = Awaited<ReturnType<DBOSClient['listWorkflows']>>[number];

/** What DBOS keeps as a run's input: which workflow, what for as JSON, and the version that accepted it. */
export type RunInput = [workflow: string, input: string, version: string];

const STATES: Record<WorkflowStatusString, Run['state']> = {
  ENQUEUED: 'queued',
  DELAYED: 'delayed',
  PENDING: 'running',
  SUCCESS: 'done',
  ERROR: 'failed',
  MAX_RECOVERY_ATTEMPTS_EXCEEDED: 'failed',
  CANCELLED: 'cancelled',
};

/** How a run ended in failure, as DBOS keeps it: an error that carries the record of ours. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';
  readonly record: string;

  constructor(error: unknown) {
    super(error instanceof Error ? error.message : String(error), { cause: error });
    this.record = recordError(error);
  }
}

export function toRun(status: Status, progress: Run['progress']): Run {
  const state = stateOf(status);
  const [workflow = ''] = (status.input ?? []) as Partial<RunInput>;
  return {
    id: status.workflowID,
    workflow,
    state,
    progress,
    output: state === 'done' ? (JSON.parse(status.output as string) as unknown) : null,
    error: state === 'failed' ? errorOf(status) : null,
  };
}

export function toSettled<O>(status: Status): PromiseSettledResult<O> {
  const run = toRun(status, null);
  if (run.state === 'done') return { status: 'fulfilled', value: run.output as O };
  return { status: 'rejected', reason: run.error ?? cancelled() };
}

export function hasEnded(status: Pick<Status, 'status'>): boolean {
  return ['done', 'failed', 'cancelled'].includes(stateOf(status));
}

const stateOf = ({ status }: Pick<Status, 'status'>) => STATES[status as WorkflowStatusString];

function errorOf({ status, error }: Status): Error {
  if (status === 'MAX_RECOVERY_ATTEMPTS_EXCEEDED') {
    return new Error('The work was begun again too often: each time its process died.');
  }
  const { record } = (error ?? {}) as Partial<RunFailed>;
  if (record !== undefined) return reviveError(record);
  return error instanceof Error ? error : new Error(String(error));
}
