import type { App } from '#src/app.ts';
import { enqueueGeneration } from './enqueue-generation.ts';
import { failGeneration } from './fail-generation.ts';
import { listUnfinishedGenerations } from './generation-store.ts';

/**
 * After a start: what was accepted but never begun is begun, and what the engine has given up on is ended,
 * so that nothing stays `processing` when no one works on it.
 */
export async function resumeGenerations(
  app: Pick<App, 'db' | 'engine' | 'makeAd' | 'now'>,
): Promise<void> {
  for (const { id } of await listUnfinishedGenerations(app.db)) {
    const run = await app.engine.find(id);
    if (!run) await enqueueGeneration(app, id);
    else if (run.state === 'failed' || run.state === 'cancelled' || run.state === 'done') {
      await failGeneration(app, id, run.error ?? new Error('The work ended without a film.'));
    }
  }
}
