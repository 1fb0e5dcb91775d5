import type { QueueOptions, Rate } from '../engine.ts';

export interface WaitingRun {
  id: string;
  /** Empty when the run belongs to none. */
  partition: string;
}

export interface QueueState {
  /** Runs of this queue that are going on. */
  running: readonly { partition: string }[];
  /** Starts within the longest window of the queue's rates, as milliseconds since 1970. */
  starts: readonly { partition: string; at: number }[];
  now: number;
}

export interface Choice {
  /** Ids, in the order they start. */
  chosen: string[];
  /** When a rate lets the next run start; null when no rate holds one back. */
  lookAgainInMs: number | null;
  /** Partitions that are full for now. */
  held: string[];
  /** Nothing more can start in this queue now, whatever is waiting. */
  full: boolean;
}

/** Which of the waiting runs of a queue start now. `waiting` is in the order they should start. */
export function chooseRuns(
  options: QueueOptions,
  state: QueueState,
  waiting: readonly WaitingRun[],
): Choice {
  const running = [...state.running];
  const starts = [...state.starts];
  const choice: Choice = { chosen: [], lookAgainInMs: null, held: [], full: false };
  const hold = (waitMs: number) => {
    choice.lookAgainInMs = Math.min(choice.lookAgainInMs ?? Infinity, waitMs);
  };
  const room = Math.min(options.perWorker ?? Infinity, options.global ?? Infinity);

  for (const { id, partition } of waiting) {
    const waitMs = untilAllowed(options.rate, starts, state.now);
    if (running.length >= room || waitMs > 0) {
      if (waitMs > 0) hold(waitMs);
      choice.full = true;
      break;
    }
    const part = roomInPartition(options, partition, { ...state, running, starts });
    if (!part.free) {
      if (part.waitMs > 0) hold(part.waitMs);
      choice.held.push(partition);
      continue;
    }
    choice.chosen.push(id);
    running.push({ partition });
    starts.push({ partition, at: state.now });
  }
  return { ...choice, held: [...new Set(choice.held)] };
}

function roomInPartition(
  { partitioned = {} }: QueueOptions,
  partition: string,
  { running, starts, now }: QueueState,
): { free: boolean; waitMs: number } {
  const ofIt = <P extends { partition: string }>(all: readonly P[]) =>
    all.filter((one) => one.partition === partition);
  const waitMs = untilAllowed(partitioned.rate, ofIt(starts), now);
  const isFull = ofIt(running).length >= (partitioned.global ?? Infinity);
  return { free: !isFull && waitMs === 0, waitMs };
}

/** How far back starts count, in milliseconds. */
export function longestWindowMs({ rate, partitioned }: QueueOptions): number {
  return Math.max(rate?.perSeconds ?? 0, partitioned?.rate?.perSeconds ?? 0) * 1_000;
}

function untilAllowed(
  rate: Rate | undefined,
  starts: readonly { at: number }[],
  now: number,
): number {
  if (!rate) return 0;
  const windowMs = rate.perSeconds * 1_000;
  const recent = starts.map(({ at }) => at).filter((at) => at > now - windowMs);
  if (recent.length < rate.max) return 0;
  const blocking = recent.sort((a, b) => b - a)[rate.max - 1] ?? now;
  return blocking + windowMs - now;
}
