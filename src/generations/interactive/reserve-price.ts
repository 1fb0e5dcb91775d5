import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { checkBudget } from '#src/spending/check-budget.ts';
import { getGenerationSpent } from '#src/spending/generation-spent.ts';
import { MICROS_A_DOLLAR } from '#src/spending/sum-cost.ts';

/**
 * Puts aside what a word of the owner will cost, in micro-dollars. What was put aside when the ad was accepted covers it first;
 * only what goes beyond that has to be within their budget. Answers what is put aside for the whole ad now.
 */
export async function reservePrice(
  { db, now }: Pick<App, 'db' | 'now'>,
  generation: Pick<Generation, 'id' | 'user_id' | 'expected_micros'>,
  costMicros: number,
): Promise<number> {
  const { knownMicros } = await getGenerationSpent(db, generation.id);
  const reserved = generation.expected_micros ?? 0;
  const needed = knownMicros + costMicros;
  if (costMicros === 0 || needed <= reserved) return reserved;
  const expectedUsd = (needed - reserved) / MICROS_A_DOLLAR;
  await checkBudget(db, generation.user_id, { expectedUsd, now: now() });
  return needed;
}
