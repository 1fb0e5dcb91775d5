import type { App } from '#src/app.ts';
import { AppError } from '#src/platform/errors.ts';
import { CANCELLED_BY_USER, markProcessing } from './generation-state-store.ts';
import { getGenerationForWork } from './generation-store.ts';
import { enterStage } from './stage-store.ts';

/** Takes a generation into work, unless the person changed their mind while it waited. */
export async function beginGeneration(
  app: Pick<App, 'db' | 'now'>,
  id: string,
): Promise<{ started_at: string }> {
  const generation = await getGenerationForWork(app.db, id);
  if (generation.cancellation_requested) throw new AppError('CONFLICT', CANCELLED_BY_USER);

  await markProcessing(app.db, id, 'Writing the story');
  await enterStage(app, generation, 'story');
  return { started_at: app.now().toISOString() };
}
