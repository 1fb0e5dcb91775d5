import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '#src/app.ts';
import { findBrandLook } from '#src/brands/find-brand-look.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { ModelFacts, Picture, Shot } from '#src/providers/video-model.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { extractFrame } from '#src/rendering/media/extract-frame.ts';
import { readFilmPlan } from '../film-plan.ts';
import { footageKey } from '../generation-files.ts';
import type { FootageJob } from './plan-footage.ts';
import { fitSeconds } from './fit-seconds.ts';
import { shotPrompt } from './shot-prompt.ts';

/** The order for one scene, from its plan: the same generation gives the same shot again. */
export async function buildShot(
  app: Pick<App, 'db' | 'files'>,
  generation: Generation,
  { facts, job }: { facts: ModelFacts; job: FootageJob },
): Promise<Shot> {
  const { coherence_settings: coherence, scene_plan, llm_specification } = generation;
  const planned = scene_plan?.scenes.find(({ scene_number }) => scene_number === job.scene_number);
  if (!planned) throw new Error(`unreachable: scene ${job.scene_number} is not in the plan`);
  const references = coherence?.use_ip_adapter ? await productPictures(app, generation, facts) : [];
  const { palette } = await findBrandLook(app.db, generation);
  return {
    prompt: shotPrompt(
      planned,
      llm_specification,
      { palette, has_reference: references.length > 0 },
      facts.prompt_characters,
    ),
    seconds: fitSeconds(facts.durations, job.frames / FPS),
    aspect_ratio: generation.aspect_ratio,
    seed: coherence?.use_seed_control && facts.seed ? shortSeed(generation.seed_value) : null,
    first_frame:
      job.starts_from === null ? null : await lastFrameOf(app, generation, job.starts_from),
    references,
  };
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
