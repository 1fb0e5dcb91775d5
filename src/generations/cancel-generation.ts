import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { runIdOf } from './enqueue-generation.ts';
import { tempFolder } from './generation-files.ts';
import { markCancelled, requestCancellation } from './generation-state-store.ts';

/** Stops a generation now: running renders are killed, waiting scenes never start, no half file stays. */
export async function cancelGeneration(
  app: Pick<App, 'db' | 'engine' | 'files' | 'now'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const generation = await requestCancellation(app.db, actor, id);
  await app.engine.cancel(runIdOf(generation));
  await markCancelled(app.db, id, app.now());
  await app.files.removeFolder(tempFolder(generation));
}
