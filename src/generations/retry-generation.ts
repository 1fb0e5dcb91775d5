import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { enqueueGeneration } from './enqueue-generation.ts';
import { markPendingAgain } from './generation-state-store.ts';

/**
 * Begins a failed ad anew, as a run of its own: steps that failed are tried again, while finished clips and
 * what was paid for are used as they are.
 */
export async function retryGeneration(
  app: Pick<App, 'db' | 'engine' | 'makeAd'>,
  actor: Actor,
  id: string,
): Promise<Generation> {
  const generation = await markPendingAgain(app.db, actor, id);
  await enqueueGeneration(app, generation);
  return generation;
}
