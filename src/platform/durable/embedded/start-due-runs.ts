import { chooseRuns, longestWindowMs } from './choose-runs.ts';
import type { QueueOptions } from '../engine.ts';
import type { Tenure } from './ownership.ts';
import type { EngineParts } from './run-parts.ts';
import { claimRuns, dueRuns, recentStarts } from './run-store.ts';
import type { RunRow } from '../tables.ts';

const LOOK_AT_ONCE = 100;

export interface QueueParts extends Pick<EngineParts, 'db' | 'now'> {
  tenure: Tenure;
  queue: string;
  options: QueueOptions;
  /** Runs of this queue that are going on. */
  running: () => { partition: string }[];
  begin: (run: RunRow) => void;
}

/** Starts what a queue may start now; answers when a rate lets the next one start, if one waits for that. */
export async function startDueRuns(parts: QueueParts): Promise<number | null> {
  const { db, now, tenure, queue, options, running, begin } = parts;
  const heldPartitions: string[] = [];
  let lookAgainInMs: number | null = null;
  for (;;) {
    const due = await dueRuns(db, { queue, heldPartitions, now: now(), limit: LOOK_AT_ONCE });
    if (due.length === 0) return lookAgainInMs;

    const lookedAt = now();
    const starts = await startsInWindow(parts, lookedAt);
    const state = { running: running(), starts, now: Number(lookedAt) };
    const choice = chooseRuns(options, state, due);
    if (choice.chosen.length > 0) {
      const claimed = await tenure.write((tx) => claimRuns(tx, choice.chosen, lookedAt));
      for (const run of claimed) begin(run);
    }
    if (choice.lookAgainInMs !== null) {
      lookAgainInMs = Math.min(lookAgainInMs ?? Infinity, choice.lookAgainInMs);
    }
    heldPartitions.push(...choice.held);
    // What was looked at was only the first page; behind it another partition may have room.
    if (choice.full || due.length < LOOK_AT_ONCE) return lookAgainInMs;
  }
}

function startsInWindow({ db, queue, options }: QueueParts, lookedAt: Date) {
  const windowMs = longestWindowMs(options);
  if (windowMs === 0) return [];
  return recentStarts(db, queue, new Date(Number(lookedAt) - windowMs));
}
