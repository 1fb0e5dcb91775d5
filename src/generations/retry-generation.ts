import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { checkBudget } from '#src/spending/check-budget.ts';
import { getGenerationSpent } from '#src/spending/generation-spent.ts';
import { MICROS_A_DOLLAR } from '#src/spending/sum-cost.ts';
import { enqueueGeneration } from './enqueue-generation.ts';
import { markPendingAgain } from './generation-state-store.ts';
import { getGeneration } from './generation-store.ts';

/**
 * Begins a failed ad anew, as a run of its own: steps that failed are tried again, while finished clips and
 * what was paid for are used as they are.
 */
export async function retryGeneration(
  app: Pick<App, 'db' | 'engine' | 'makeAd' | 'now'>,
  actor: Actor,
  id: string,
): Promise<Generation> {
  const generation = await inTransaction(app.db, (db) => acceptRetry({ ...app, db }, actor, id));
  await enqueueGeneration(app, generation);
  return generation;
}

/** What is still to be bought has to be within the budget of now. Within a transaction, which holds the budget. */
export async function acceptRetry(
  { db, now }: Pick<App, 'db' | 'now'>,
  actor: Actor,
  id: string,
): Promise<Generation> {
  const { status, user_id, expected_micros } = await getGeneration(db, actor, id);
  if (status === 'failed') {
    const { knownMicros } = await getGenerationSpent(db, id);
    const leftMicros = Math.max(0, (expected_micros ?? 0) - knownMicros);
    await checkBudget(db, user_id, { expectedUsd: leftMicros / MICROS_A_DOLLAR, now: now() });
  }
  return markPendingAgain(db, actor, id);
}
