import type { App } from '#src/app.ts';
import { readFilmPlan } from './film-plan.ts';
import { clipKey } from './generation-files.ts';
import { getGenerationForWork, updateGenerationForWork } from './generation-store.ts';
import { joinScene, stretchKeys } from './join-scene.ts';
import { toStageError } from './stage-error.ts';

/**
 * Makes one clip of each scene whose stretches are all drawn, and writes down which clips there are, also when some
 * scenes failed: what is done is there for another try. Safe to repeat.
 */
export async function keepClips(
  app: Pick<App, 'db' | 'files'>,
  id: string,
  signal: AbortSignal,
): Promise<null> {
  const generation = await getGenerationForWork(app.db, id);
  const { film } = await readFilmPlan(app, generation);
  const paths: string[] = [];
  for (const scene of film.scenes) {
    try {
      if (!(await joinScene(app.files, { generation, scene, signal }))) continue;
      paths.push(clipKey(generation, scene.scene_number));
      for (const part of stretchKeys(generation, scene)) await app.files.remove(part);
    } catch (error) {
      throw toStageError(error, { stage: 'clips', scene_number: scene.scene_number });
    }
  }
  await updateGenerationForWork(app.db, id, { temp_clip_paths: paths, num_clips: paths.length });
  return null;
}
