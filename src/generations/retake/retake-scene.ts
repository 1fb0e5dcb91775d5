import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import type { Generation, NewGeneration } from '#src/platform/database/schema.ts';
import { checkBudget } from '#src/spending/check-budget.ts';
import { MICROS_A_DOLLAR } from '#src/spending/sum-cost.ts';
import { announceGeneration } from '../announce.ts';
import { enqueueGeneration } from '../enqueue-generation.ts';
import { createGeneration } from '../generation-store.ts';
import { listScenes, queueScenes } from '../scene-state-store.ts';
import { prepareRetake, type TakenScene } from './prepare-retake.ts';
import type { RetakeWish } from './retake-contract.ts';

type World = Pick<App, 'db' | 'files' | 'newId' | 'newSeed' | 'now' | 'videoModels'>;

/** Has one scene of a finished ad made anew, as a version of its own; everything else is taken over. */
export async function retakeScene(
  app: World & Pick<App, 'engine' | 'makeAd'>,
  actor: Actor,
  taken: TakenScene,
  wish: RetakeWish,
): Promise<Generation> {
  const child = await inTransaction(app.db, (db) =>
    acceptRetake({ ...app, db }, actor, taken, wish),
  );
  await enqueueGeneration(app, child);
  return child;
}

/** Checks the wish and writes the version's row. Within a transaction: the budget is held until it ends. */
export async function acceptRetake(
  app: World,
  actor: Actor,
  taken: TakenScene,
  wish: RetakeWish,
): Promise<Generation> {
  const { parent, row, scene_number, estimate } = await prepareRetake(app, actor, taken, wish);
  const expectedUsd = estimate.cost_micros / MICROS_A_DOLLAR;
  await checkBudget(app.db, parent.user_id, { expectedUsd, now: app.now() });
  return addVersion(app.db, row, { parent, scene_number });
}

/** Its scenes are there at once, each with the take it is; what the others' models were asked stays known. */
async function addVersion(
  db: Db,
  row: NewGeneration,
  { parent, scene_number }: { parent: Generation; scene_number: number },
): Promise<Generation> {
  const before = await listScenes(db, parent.id);
  const child = await createGeneration(db, row);
  await queueScenes(
    db,
    child,
    before.map(({ scene_number: number, take, prompt }) =>
      number === scene_number
        ? { scene_number: number, take: take + 1 }
        : { scene_number: number, take, prompt },
    ),
  );
  await announceGeneration(db, child);
  return child;
}
