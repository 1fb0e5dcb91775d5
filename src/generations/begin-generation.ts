import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { CANCELLED_BY_USER, markProcessing } from './generation-state-store.ts';
import { getGenerationForWork } from './generation-store.ts';
import { enterStage } from './stage-store.ts';
import { openNote } from './interactive/direction.ts';
import type { StageTask } from './interactive/make-interactively.ts';
import { STAGE_WORDS } from './interactive/stages.ts';

/** Takes a generation into work, unless the person changed their mind while it waited. */
export async function beginGeneration(
  app: Pick<App, 'db' | 'now'>,
  id: string,
): Promise<{ started_at: string; task?: StageTask; is_retake?: boolean }> {
  const generation = await getGenerationForWork(app.db, id);
  if (generation.cancellation_requested) throw new AppError('CONFLICT', CANCELLED_BY_USER);

  const task = taskOf(generation);
  const { retaken_scene } = generation;
  if (retaken_scene !== null) {
    await markProcessing(app.db, id, `Taking scene ${retaken_scene} again`);
    return { started_at: app.now().toISOString(), is_retake: true };
  }
  await markProcessing(app.db, id, STAGE_WORDS[task?.stage ?? 'story'].begin);
  if (!task || task.stage === 'story') await enterStage(app, generation, 'story');
  return { started_at: app.now().toISOString(), ...(task && { task }) };
}

/** What this run is to do; nothing in particular for an ad that is made in one go. */
function taskOf(generation: Generation): StageTask | undefined {
  const { mode, stage, attempts, scene_plan } = generation;
  if (mode !== 'interactive') return undefined;
  return {
    stage: stage ?? 'story',
    attempts,
    note: openNote(generation, stage),
    has_story: scene_plan !== null,
  };
}
