import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { runIdOf } from './enqueue-generation.ts';
import { getGenerationSpent } from '#src/spending/generation-spent.ts';
import { toCost } from '#src/spending/sum-cost.ts';
import { stopOrders } from './footage/stop-orders.ts';
import { tempFolder } from './generation-files.ts';
import { markCancelled, requestCancellation } from './generation-state-store.ts';
import { forgetClips } from './scene-state-store.ts';
import { leaveStages } from './stage-store.ts';
import { updateGenerationForWork } from './generation-store.ts';

/** Stops a generation now: running renders are killed, waiting scenes never start, no half file stays, vendors are told. */
export async function cancelGeneration(
  app: Pick<App, 'db' | 'engine' | 'files' | 'now' | 'videoModels'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const generation = await requestCancellation(app.db, actor, id);
  if (generation.waiting_since === null) await app.engine.cancel(runIdOf(generation));
  await markCancelled(app.db, id, app.now());
  await forgetClips(app.db, id);
  await leaveStages(app, generation, 'failed');
  await stopOrders(app, id);
  await updateGenerationForWork(app.db, id, { cost: toCost(await getGenerationSpent(app.db, id)) });
  await app.files.removeFolder(tempFolder(generation));
}
