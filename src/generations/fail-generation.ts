import type { App } from '#src/app.ts';
import { toAppError } from '#src/platform/errors.ts';
import { getGenerationSpent } from '#src/spending/generation-spent.ts';
import { toCost, toDollars, type Spent } from '#src/spending/sum-cost.ts';
import { CANCELLED_BY_USER, markCancelled, markFailed } from './generation-state-store.ts';

/** Ends a generation with the sentences its owner reads. Finished clips stay for another try. */
export async function failGeneration(
  { db, now }: Pick<App, 'db' | 'now'>,
  id: string,
  thrown: unknown,
): Promise<void> {
  const { message } = toAppError(thrown);
  if (message === CANCELLED_BY_USER) {
    await markCancelled(db, id, now());
    return;
  }
  const spent = await getGenerationSpent(db, id);
  await markFailed(db, id, now(), {
    error_message: [message, ...spentWords(spent)].join(' '),
    cost: toCost(spent),
  });
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
