import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { ModelFacts, Picture, Shot } from '#src/providers/video-model.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { extractFrame } from '#src/rendering/media/extract-frame.ts';
import { readFilmPlan } from '../film-plan.ts';
import { footageKey } from '../generation-files.ts';
import { findLook } from '../find-look.ts';
import { noteOfScene, seedOfScene } from '../scene-choices.ts';
import type { FootageJob } from './plan-footage.ts';
import { fitSeconds } from './fit-seconds.ts';
import { modelOfScene } from './scene-model.ts';
import { shotPrompt } from './shot-prompt.ts';

/** The order for one scene, from its plan: the same generation gives the same shot again. */
export async function buildShot(
  app: Pick<App, 'db' | 'files'>,
  generation: Generation,
  { facts, job }: { facts: ModelFacts; job: FootageJob },
): Promise<Shot> {
  const { coherence_settings: coherence } = generation;
  const references = coherence?.use_ip_adapter ? await productPictures(app, generation, facts) : [];
  const asked = { facts, scene_number: job.scene_number, has_reference: references.length > 0 };
  return {
    prompt: await promptFor(app, generation, asked),
    seconds: fitSeconds(facts.durations, job.frames / FPS),
    aspect_ratio: generation.aspect_ratio,
    seed: facts.seed ? seedFor(generation, job.scene_number) : null,
    first_frame:
      job.starts_from === null ? null : await lastFrameOf(app, generation, job.starts_from),
    references,
  };
}

/** What a model will be asked to film for a scene, in words. */
export async function describeShot(
  app: Pick<App, 'db' | 'videoModels'>,
  generation: Generation,
  sceneNumber: number,
): Promise<string | null> {
  const model = modelOfScene(generation, sceneNumber);
  const facts = app.videoModels.list().find(({ id }) => id === model);
  if (!facts) return null;
  const isShown =
    generation.coherence_settings?.use_ip_adapter === true &&
    generation.product_image_id !== null &&
    facts.reference_images > 0;
  return promptFor(app, generation, { facts, scene_number: sceneNumber, has_reference: isShown });
}

async function promptFor(
  { db }: Pick<App, 'db'>,
  generation: Generation,
  asked: { facts: ModelFacts; scene_number: number; has_reference: boolean },
): Promise<string> {
  const { facts, scene_number: number, has_reference } = asked;
  const { scene_plan, llm_specification } = generation;
  const planned = scene_plan?.scenes.find(({ scene_number }) => scene_number === number);
  if (!planned) throw new Error(`unreachable: scene ${number} is not in the plan`);
  const { palette } = await findLook(db, generation);
  const look = {
    palette,
    has_reference,
    note: noteOfScene(generation, number),
  };
  return shotPrompt(planned, llm_specification, look, facts.prompt_characters);
}

/** A scene that was taken again has a seed of its own; else all have the film's, or each what the vendor gives it. */
function seedFor(generation: Generation, sceneNumber: number): number | null {
  const isOwn = generation.scene_seeds?.[String(sceneNumber)] !== undefined;
  if (!isOwn && generation.coherence_settings?.use_seed_control !== true) return null;
  return shortSeed(seedOfScene(generation, sceneNumber));
}

/** Vendors take seeds of 32 bits. */
function shortSeed(seed: number | null): number {
  return (seed ?? 0) % 2 ** 31;
}

async function productPictures(
  app: Pick<App, 'files'>,
  generation: Generation,
  { reference_images }: ModelFacts,
): Promise<Picture[]> {
  const { images } = await readFilmPlan(app, generation);
  const keys = Object.values(images).slice(0, reference_images);
  return Promise.all(
    keys.map(async (key) => ({
      bytes: await readFile(await app.files.localPath(key)),
      mime_type: 'image/png' as const,
    })),
  );
}

/** Where the scene before ends, so that this one goes on from there. */
async function lastFrameOf(
  { files }: Pick<App, 'files'>,
  generation: Generation,
  before: { scene_number: number; last_frame: number },
): Promise<Picture> {
  await using folder = await files.workFolder();
  const out = join(folder.path, 'last.jpg');
  const file = await files.localPath(footageKey(generation, before.scene_number));
  await extractFrame({ file, frame: before.last_frame, out, format: 'jpeg' });
  return { bytes: await readFile(out), mime_type: 'image/jpeg' };
}
