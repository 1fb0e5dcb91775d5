import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { AppError } from '#src/platform/errors.ts';
import { announceComparison } from './announce-comparison.ts';
import { getGroupWithGenerations, updateGenerationGroup } from './generation-group-store.ts';

/** Keeps which variation its owner likes best; null takes it back. */
export async function chooseWinner(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  { id, generation_id }: { id: string; generation_id: string | null },
): Promise<void> {
  const { generations } = await getGroupWithGenerations(db, actor, id);
  if (generation_id !== null && !generations.items.some((one) => one.id === generation_id)) {
    throw new AppError('INVALID_FIELD', 'The winner must be one of the variations.', {
      details: { field: 'generation_id' },
    });
  }
  await db.transaction().execute(async (tx) => {
    const winner = { winner_generation_id: generation_id };
    await announceComparison(tx, await updateGenerationGroup(tx, actor, id, winner));
  });
}
