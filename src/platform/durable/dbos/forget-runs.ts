import type { DBOSClient } from '@dbos-inc/dbos-sdk';

const ENDED = ['SUCCESS', 'ERROR', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED', 'CANCELLED'] as const;

const AT_ONCE = 500;

/** DBOS keeps every run for ever unless it is told otherwise. */
export async function forgetRuns(client: DBOSClient, endedBefore: Date): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const some = await client.listWorkflows({
      status: [...ENDED],
      completedBefore: endedBefore.toISOString(),
      hasParent: false,
      limit: AT_ONCE,
      loadInput: false,
      loadOutput: false,
    });
    if (some.length === 0) return forgotten;
    await client.deleteWorkflows(
      some.map(({ workflowID }) => workflowID),
      true,
    );
    forgotten += some.length;
  }
}

/** One that has ended, with its children. */
export async function removeRun(client: DBOSClient, id: string): Promise<void> {
  const ended = await client.listWorkflows({
    workflowIDs: [id],
    status: [...ENDED],
    loadInput: false,
    loadOutput: false,
  });
  if (ended.length > 0) await client.deleteWorkflows([id], true);
}
