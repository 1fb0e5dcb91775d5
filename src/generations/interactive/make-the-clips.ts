import type { App } from '#src/app.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import { designTheFilm } from '../design-the-film.ts';
import { drawScenes } from '../draw-scenes.ts';
import { filmScenes } from '../footage/film-scenes.ts';
import { isFilmed } from '../footage/scene-model.ts';
import { isClipOf, tempFolder } from '../generation-files.ts';
import { getGenerationForWork, updateGenerationForWork } from '../generation-store.ts';
import { directionOf, openNote, withOutcome } from './direction.ts';
import type { StageParts, AdWorld } from './make-interactively.ts';
import { speakOnce } from './make-the-panels.ts';

/**
 * Has the clips filmed and drawn. A clip that shows what it showed before stays; of a scene that is taken anew only its own
 * footage is bought, also where the next scene went on from it.
 */
export async function makeTheClips(
  app: AdWorld,
  ctx: Ctx,
  { id, task, footage, scene }: StageParts,
): Promise<void> {
  const retaken = task.note?.scene_number ?? null;
  await ctx.step('voice', ({ signal }) => speakOnce(app, id, signal));
  if (retaken !== null) await ctx.step('retake', () => removeClipsOf(app, id, retaken));
  const { scenes, footage: jobs = [] } = await ctx.step('design', () => designTheFilm(app, id));

  const wanted = jobs.filter(({ scene_number }) => retaken === null || scene_number === retaken);
  await filmScenes(app, ctx, { id, scene: footage, jobs: wanted });
  await drawScenes(app, ctx, { id, scene, scenes });
  await ctx.step('heed', () => tellOutcome(app, id));
}

/** The scene after it shows it too, while it takes over. */
async function removeClipsOf(
  { db, files }: Pick<App, 'db' | 'files'>,
  id: string,
  sceneNumber: number,
): Promise<null> {
  const generation = await getGenerationForWork(db, id);
  for await (const { key } of files.list(tempFolder(generation))) {
    if (isClipOf(key, sceneNumber) || isClipOf(key, sceneNumber + 1)) await files.remove(key);
  }
  return null;
}

async function tellOutcome({ db }: Pick<App, 'db'>, id: string): Promise<null> {
  const generation = await getGenerationForWork(db, id);
  const note = openNote(generation, 'clips');
  if (note === null) return null;
  const outcome = isFilmed(generation, note.scene_number ?? 0)
    ? 'Filmed anew; the video model was told your note.'
    : 'Composed anew. Our drawing reads no words: ask again for another composition.';
  await updateGenerationForWork(db, id, {
    direction: withOutcome(directionOf(generation), outcome),
  });
  return null;
}
