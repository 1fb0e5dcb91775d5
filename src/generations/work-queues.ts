import type { Engine } from '#src/platform/durable/engine.ts';

/** Generations wait here for their scenes; while they wait they cost nothing. */
export const GENERATIONS_QUEUE = 'generations';

/** What this machine draws and encodes, each in a process of its own. */
export const LOCAL_QUEUE = 'local';

/** What a vendor is paid for; its name is the partition. */
export const API_QUEUE = 'api';

export interface WorkLimits {
  /** Clips and films that one process has drawn and encoded at a time. */
  localRenders: number;
  /** Calls of vendors at a time, by all processes together. */
  apiCalls: number;
  /** Of these, calls of one vendor, and how many of them begin within a minute. */
  vendorCalls: number;
  vendorCallsAMinute: number;
}

/** Any number may wait for their scenes, but a run that is begun is looked after. */
const GENERATIONS_AT_A_TIME = 50;

/** No queue holds both a run and what it waits for: with every place taken by those who wait, none would end. */
export function declareQueues(engine: Engine, limits: WorkLimits): void {
  engine.queue(GENERATIONS_QUEUE, { perWorker: GENERATIONS_AT_A_TIME });
  engine.queue(LOCAL_QUEUE, { perWorker: limits.localRenders });
  engine.queue(API_QUEUE, {
    global: limits.apiCalls,
    partitioned: {
      global: limits.vendorCalls,
      rate: { max: limits.vendorCallsAMinute, perSeconds: 60 },
    },
  });
}
