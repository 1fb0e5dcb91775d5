import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { SceneSpec } from '#src/rendering/draw/film-spec.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { MICROS_A_DOLLAR } from '#src/spending/sum-cost.ts';
import { readStory } from '#src/stories/read-story.ts';
import { readFilmPlan } from '../film-plan.ts';
import { describeShot } from '../footage/build-shot.ts';
import { isFilmed, modelOfScene } from '../footage/scene-model.ts';
import { clipKey, filmPlanKey, mediaUrl, panelKey } from '../generation-files.ts';
import { takeOf } from './make-the-panels.ts';
import { priceRetake } from './price-retake.ts';
import type { GenerationStage } from './stage-contract.ts';

type World = Pick<App, 'db' | 'files' | 'videoModels'>;

/** The panels of the storyboard; null before it is drawn. */
export async function readPanels(
  app: World,
  generation: Generation,
): Promise<GenerationStage['storyboard']> {
  const scenes = await plannedScenes(app, generation);
  const panels = [];
  for (const scene of scenes) {
    const { scene_number: number } = scene;
    const take = takeOf(generation, number);
    const before = panelKey(generation, number, take - 1);
    if (!(await app.files.exists(panelKey(generation, number, take)))) continue;
    panels.push({
      ...factsOf(generation, scene),
      take,
      url: mediaUrl(panelKey(generation, number, take)),
      previous_url: take > 0 && (await app.files.exists(before)) ? mediaUrl(before) : null,
      shot: isFilmed(generation, number) ? await describeShot(app, generation, number) : null,
    });
  }
  return panels.length === 0 ? null : { panels };
}

/** The clips there are; null before the first. */
export async function readClips(
  app: World,
  generation: Generation,
): Promise<GenerationStage['clips']> {
  const items = [];
  for (const scene of await plannedScenes(app, generation)) {
    const key = clipKey(generation, scene.scene_number);
    if (!(await app.files.exists(key))) continue;
    items.push({
      ...factsOf(generation, scene),
      url: mediaUrl(key),
      take: takeOf(generation, scene.scene_number),
      retake_cost: (await priceRetake(app, generation, scene.scene_number)) / MICROS_A_DOLLAR,
    });
  }
  return items.length === 0 ? null : { items };
}

async function plannedScenes(app: World, generation: Generation): Promise<readonly SceneSpec[]> {
  if (!(await app.files.exists(filmPlanKey(generation)))) return [];
  return (await readFilmPlan(app, generation)).film.scenes;
}

function factsOf(generation: Generation, { scene_number, start, frames }: SceneSpec) {
  const told = readStory(generation)?.scenes[scene_number - 1];
  return {
    scene_number,
    start: start / FPS,
    duration: frames / FPS,
    headline: told?.headline ?? '',
    support: told?.support ?? null,
    made_by: modelOfScene(generation, scene_number),
  };
}
