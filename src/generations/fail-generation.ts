import type { App } from '#src/app.ts';
import { toAppError } from '#src/platform/errors.ts';
import { getGenerationSpent } from '#src/spending/generation-spent.ts';
import { toCost, toDollars, type Spent } from '#src/spending/sum-cost.ts';
import { CANCELLED_BY_USER, markCancelled, markFailed } from './generation-state-store.ts';
import { stopScenes } from './scene-state-store.ts';
import { leaveStages } from './stage-store.ts';

/** Ends a generation with the sentences its owner reads. Finished clips stay for another try. */
export async function failGeneration(
  { db, now }: Pick<App, 'db' | 'now'>,
  id: string,
  thrown: unknown,
): Promise<void> {
  const { message, details } = toAppError(thrown);
  await stopScenes(db, id, details['scene_number']);
  if (message === CANCELLED_BY_USER) {
    await leaveStages({ db, now }, await markCancelled(db, id, now()), 'failed');
    return;
  }
  const spent = await getGenerationSpent(db, id);
  const failed = await markFailed(db, id, now(), {
    error_message: [message, ...spentWords(spent)].join(' '),
    cost: toCost(spent),
  });
  await leaveStages({ db, now }, failed, 'failed');
}

/** What was spent until then, and that it is not lost. */
function spentWords({ knownMicros, unknownCalls }: Spent): string[] {
  if (knownMicros === 0 && unknownCalls === 0) return [];
  const unknown = unknownCalls === 1 ? 'one order' : `${unknownCalls} orders`;
  const also = unknownCalls > 0 ? `; what ${unknown} cost is not known yet` : '';
  return [
    `Spent so far: ${toDollars(knownMicros)}${also}. What was bought is kept for another try.`,
  ];
}
