import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { drawStills } from '#src/rendering/media/draw-stills.ts';
import { extractFrame } from '#src/rendering/media/extract-frame.ts';
import type { FilmPlan } from './film-plan.ts';
import { clipKey, stillKey, type OwnedGeneration } from './generation-files.ts';
import { settledFrame } from './poster-frame.ts';
import { changeScene } from './scene-state-store.ts';

/** Pixels; sharp on a card of half the width. */
const STILL_WIDTH = 480;

type World = Pick<App, 'db' | 'files'>;

/** Draws a picture of every scene, or of some, from the plan, so that people see the film before it is made. */
export async function drawSceneStills(
  { db, files }: World,
  generation: Generation,
  { film, images }: FilmPlan,
  scenes = film.scenes,
): Promise<void> {
  await using folder = await files.workFolder();
  const stills = scenes.map((scene) => ({
    scene_number: scene.scene_number,
    frame: settledFrame(scene),
    out: join(folder.path, `scene-${scene.scene_number}.jpg`),
  }));
  const paths = Object.entries(images).map(
    async ([id, key]) => [id, await files.localPath(key)] as const,
  );
  await drawStills({
    film,
    images: Object.fromEntries(await Promise.all(paths)),
    width: STILL_WIDTH,
    stills,
  });
  for (const { scene_number, out } of stills) {
    await files.keep(out, stillKey(generation, scene_number));
    await changeScene(db, generation, scene_number, { has_still: true });
  }
}

/** Takes the picture of a filmed scene anew, from its clip: only now is it known what was filmed. */
export async function takeStillFromClip(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
  scene: FilmPlan['film']['scenes'][number],
): Promise<void> {
  await using folder = await files.workFolder();
  const out = join(folder.path, 'still.jpg');
  const file = await files.localPath(clipKey(generation, scene.scene_number));
  const frame = settledFrame({ start: 0, frames: scene.frames });
  await extractFrame({ file, frame, out, format: 'jpeg', width: STILL_WIDTH });
  await files.keep(out, stillKey(generation, scene.scene_number));
}
