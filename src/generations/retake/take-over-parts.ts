import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { isRedrawn } from '#src/rendering/design/redesign-scene.ts';
import { planStretches } from '#src/rendering/media/plan-stretches.ts';
import type { SceneJob } from '../design-the-film.ts';
import { drawSceneStills } from '../draw-scene-stills.ts';
import { keepFilmPlan } from '../film-plan.ts';
import { type FootageJob, planFootage } from '../footage/plan-footage.ts';
import {
  clipKey,
  footageKey,
  isPartKey,
  partsFolder,
  stillKey,
  tempFolder,
} from '../generation-files.ts';
import { getGenerationForWork } from '../generation-store.ts';
import { musicWordOf } from '../music-choice.ts';
import { changeScene, queueScenes } from '../scene-state-store.ts';
import { toStageError } from '../stage-error.ts';
import { enterStage } from '../stage-store.ts';
import { getKeptPlan } from './find-parts.ts';
import { planRetake } from './plan-retake.ts';

type World = Pick<App, 'db' | 'files' | 'now'>;

/** Lays the parent's pieces into the work folder, all but those of the scene that is taken again. Safe to repeat. */
export async function takeOverParts(
  app: World,
  id: string,
): Promise<{ scenes: SceneJob[]; footage: FootageJob[] }> {
  try {
    return await takeOver(app, id);
  } catch (error) {
    throw toStageError(error, { stage: 'design' });
  }
}

async function takeOver(app: World, id: string) {
  const child = await getGenerationForWork(app.db, id);
  const { parent_generation_id, retaken_scene } = child;
  if (retaken_scene === null) throw new Error('unreachable: no scene of this ad is taken again');
  if (parent_generation_id === null)
    throw new AppError('CONFLICT', 'The ad this is a version of was deleted: make it anew.');
  await enterStage(app, child, 'design');
  const parent = await getGenerationForWork(app.db, parent_generation_id);
  const kept = await getKeptPlan(app, parent, retaken_scene);
  const plan = planRetake({ parent, kept, child, scene_number: retaken_scene });

  await keepFilmPlan(app, child, plan);
  await copyParts(app, parent, child);
  const { scenes } = plan.film;
  const others = scenes.map((scene) => ({ scene_number: scene.scene_number, take: 1 }));
  await queueScenes(app.db, child, others);
  const anew = await showKept(app, child, scenes);
  await drawSceneStills(app, child, plan, anew);
  return {
    footage: planFootage(child, plan.film).filter((job) => job.scene_number === retaken_scene),
    scenes: planStretches(scenes).map((stretch) => ({
      generation_id: id,
      ...stretch,
      ...(!anew.some((scene) => scene.scene_number === stretch.scene_number) && { is_kept: true }),
    })),
  };
}

async function copyParts({ files }: World, parent: Generation, child: Generation): Promise<void> {
  const retaken = child.retaken_scene ?? 0;
  const left = [retaken, retaken + 1].flatMap((number) => [
    clipKey(child, number),
    stillKey(child, number),
  ]);
  left.push(footageKey(child, retaken));
  for await (const { key } of files.list(partsFolder(parent))) {
    const to = key.replace(partsFolder(parent), tempFolder(child));
    if (!isPartKey(to) || to.endsWith('/film.json') || left.includes(to)) continue;
    if (!(await files.exists(to))) await files.keepStream(await files.read(key), to);
  }
  const { music_path } = child;
  if (music_path === null || musicWordOf(child) !== 'own') return;
  if (!(await files.exists(music_path)))
    await files.keepStream(await files.read(parent.music_path ?? ''), music_path);
}

/** Scenes whose clips are there can be watched at once; gives those that have to be made. */
async function showKept<T extends { scene_number: number }>(
  { db, files }: World,
  child: Generation,
  scenes: readonly T[],
): Promise<T[]> {
  const anew: T[] = [];
  for (const scene of scenes) {
    const { scene_number } = scene;
    const isThere =
      !isRedrawn(scene_number, child.retaken_scene ?? 0) &&
      (await files.exists(clipKey(child, scene_number))) &&
      (await files.exists(stillKey(child, scene_number)));
    if (isThere)
      await changeScene(db, child, scene_number, {
        ...{ state: 'ready', progress: 100, has_still: true },
      });
    else anew.push(scene);
  }
  return anew;
}
