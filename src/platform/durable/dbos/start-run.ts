import type { QueueOptions, StartOptions, Workflow } from '../engine.ts';
import type { DbosParts } from './dbos-parts.ts';

/** DBOS knows no priority below 0; ours is 0 unless said otherwise, and may be lower. */
const USUAL_PRIORITY = 1_000_000_000;

/** The one workflow that DBOS knows; which of ours it does is the first of its inputs. */
export const RUN = 'run';

/** A partitioned queue never gives out a run without a partition. */
const NO_PARTITION = '-';

/** Accepts a run, whichever process works on it. */
export async function startRun<I>(
  { client, declared, worker: { version } }: DbosParts,
  workflow: Workflow<I, unknown>,
  { id, input }: { id: string; input: I },
  { queue, delayMs = 0, priority, partition }: StartOptions,
): Promise<void> {
  const queuePartitionKey = toPartition(declared.requireQueue(queue), partition);
  await client.enqueue(
    {
      workflowName: RUN,
      workflowID: id,
      queueName: queue,
      appVersion: version,
      priority: toDbosPriority(priority),
      ...(queuePartitionKey !== undefined && { queuePartitionKey }),
      ...(delayMs > 0 && { delaySeconds: delayMs / 1_000 }),
    },
    workflow.name,
    JSON.stringify(input ?? null),
    version,
  );
}

export function toDbosPriority(priority = 0): number {
  return USUAL_PRIORITY + priority;
}

export function toPartition(
  { partitioned }: QueueOptions,
  partition: StartOptions['partition'],
): string | undefined {
  return partitioned ? (partition ?? NO_PARTITION) : undefined;
}

/** Our limits in DBOS's words. */
export function toDbosQueue(
  { perWorker, global, rate, partitioned }: QueueOptions,
  pollMs: number,
) {
  const inAll = global ?? Infinity;
  const limits = {
    workerConcurrency: perWorker === undefined ? undefined : Math.min(perWorker, inAll),
    globalConcurrency: global,
    rateLimit: toDbosRate(rate),
    partitionConcurrency:
      partitioned?.global === undefined ? undefined : Math.min(partitioned.global, inAll),
    partitionRateLimit: toDbosRate(partitioned?.rate),
  };
  const given = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  return { ...Object.fromEntries(given), minPollingIntervalMs: pollMs } as const;
}

function toDbosRate(rate: QueueOptions['rate']) {
  return rate && { limitPerPeriod: rate.max, periodSec: rate.perSeconds };
}
