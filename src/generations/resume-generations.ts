import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { Run } from '#src/platform/durable/engine.ts';
import { AppError } from '#src/platform/errors.ts';
import { enqueueGeneration, runIdOf } from './enqueue-generation.ts';
import { failGeneration } from './fail-generation.ts';
import { markCancelled } from './generation-state-store.ts';
import { getGenerationForWork, listUnfinishedGenerations } from './generation-store.ts';
import { LOCAL_MODEL } from './local-model.ts';

type World = Pick<App, 'db' | 'engine' | 'makeAd' | 'now' | 'videoModels'>;

/**
 * What was accepted but never begun is begun, and what nobody works on any more is ended, so that nothing stays
 * `processing` for ever. Safe to do at any time, beside the work and by several processes.
 */
export async function resumeGenerations(app: World): Promise<void> {
  const known = [LOCAL_MODEL, ...app.videoModels.list().map(({ id }) => id)];
  for (const generation of await listUnfinishedGenerations(app.db)) {
    if (generation.waiting_since !== null) continue;
    const run = await app.engine.find(runIdOf(generation));
    if (run) await settle(app, generation, run);
    else if (known.includes(generation.model ?? '')) await enqueueGeneration(app, generation);
    else await failGeneration(app, generation.id, new AppError('UNAVAILABLE', FROM_BEFORE));
  }
}

/** Rows of the first Ad Mint AI have no run of ours, and ask for models that this version does not have. */
const FROM_BEFORE =
  'An earlier version began this ad and did not finish it. Nothing was lost: make it again.';

async function settle(
  app: World,
  { id, attempts }: Pick<Generation, 'id' | 'attempts'>,
  { state, error }: Run,
): Promise<void> {
  if (state !== 'cancelled' && state !== 'failed' && state !== 'done') return;
  // Its run may have told how it ended since we looked for the unfinished.
  const now = await getGenerationForWork(app.db, id);
  if (now.status === 'completed' || now.status === 'failed') return;
  // … or left it to its owner, who may have spoken since.
  if (now.waiting_since !== null || now.attempts !== attempts) return;
  if (state === 'cancelled') await markCancelled(app.db, id, app.now());
  else await failGeneration(app, id, error ?? new Error('The work ended without a film.'));
}
