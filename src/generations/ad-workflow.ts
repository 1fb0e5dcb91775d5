import type { Ctx, Workflow } from '#src/platform/durable/engine.ts';
import { assembleTheFilm } from './assemble-the-film.ts';
import { beginGeneration } from './begin-generation.ts';
import { completeGeneration } from './complete-generation.ts';
import { designTheFilm, type SceneJob } from './design-the-film.ts';
import { drawScenes } from './draw-scenes.ts';
import { failGeneration } from './fail-generation.ts';
import { filmScene } from './footage/film-scene.ts';
import { filmScenes } from './footage/film-scenes.ts';
import type { FootageJob } from './footage/plan-footage.ts';
import { type AdWorld, makeStage } from './interactive/make-interactively.ts';
import { takeOverParts } from './retake/take-over-parts.ts';
import { speakTheStory } from './speak-the-story.ts';
import { writeTheStory } from './write-the-story.ts';
import { renderScene } from './render-scene.ts';
import { LOCAL_QUEUE } from './work-queues.ts';

export interface AdJob {
  generation_id: string;
}

/** Speaking takes seconds; what takes this long hangs. */
const LONGEST_SPEECH_MS = 5 * 60_000;

/** Joining takes seconds; one that takes this long hangs. */
const LONGEST_ASSEMBLY_MS = 15 * 60_000;

/**
 * The job that makes one ad: story, design, footage for the scenes that others film, stretches of scenes side
 * by side, film, done. Each step remembers its answer, so a killed process goes on where it was, draws no finished
 * stretch again and orders nothing twice.
 */
export function defineAdWorkflow(app: AdWorld): Workflow<AdJob, null> {
  const world = {
    ...app,
    frameCounts: new Map<string, Map<number, number>>(),
    reportedAt: new Map<string, number>(),
  };
  const scene = app.engine.define<SceneJob, string>('render-scene', (ctx, job) =>
    renderScene(world, ctx, job),
  );
  const film = app.engine.define<AdJob, null>('assemble-film', (ctx, { generation_id }) =>
    ctx.step('film', ({ signal }) => assembleTheFilm(app, generation_id, signal), {
      timeoutMs: LONGEST_ASSEMBLY_MS,
    }),
  );
  const footage = app.engine.define<FootageJob, null>('film-scene', (ctx, job) =>
    filmScene(app, ctx, job),
  );
  return app.engine.define<AdJob, null>('make-ad', async (ctx, { generation_id }) => {
    try {
      await makeAd(app, ctx, { id: generation_id, scene, footage, film });
    } catch (error) {
      await ctx.step('fail', () => failGeneration(app, generation_id, error));
      throw error;
    } finally {
      world.frameCounts.delete(generation_id);
      world.reportedAt.delete(generation_id);
    }
    return null;
  });
}

interface Parts {
  id: string;
  scene: Workflow<SceneJob, string>;
  footage: Workflow<FootageJob, null>;
  film: Workflow<AdJob, null>;
}

async function makeAd(app: AdWorld, ctx: Ctx, parts: Parts): Promise<void> {
  const { id, scene, footage, film } = parts;
  const { started_at, task, is_retake } = await ctx.step('begin', () => beginGeneration(app, id));
  if (task) {
    const stage = { id, task, started_at, footage, scene };
    if (await makeStage(app, ctx, stage)) await finish(app, ctx, { id, film, started_at });
    return;
  }
  const { scenes, footage: jobs } = is_retake
    ? await ctx.step('take over', () => takeOverParts(app, id))
    : await tellAndDesign(app, ctx, id);

  await filmScenes(app, ctx, { id, scene: footage, jobs: jobs ?? [] });

  await drawScenes(app, ctx, { id, scene, scenes });

  await finish(app, ctx, { id, film, started_at });
}

async function tellAndDesign(app: AdWorld, ctx: Ctx, id: string) {
  await writeTheStory(app, ctx, id);
  await ctx.step('voice', ({ signal }) => speakTheStory(app, id, signal), {
    retries: 1,
    timeoutMs: LONGEST_SPEECH_MS,
  });
  return ctx.step('design', () => designTheFilm(app, id));
}

async function finish(
  app: AdWorld,
  ctx: Ctx,
  { id, film, started_at }: Pick<Parts, 'id' | 'film'> & { started_at: string },
): Promise<void> {
  const assembly = { input: { generation_id: id }, queue: LOCAL_QUEUE };
  for (const made of await ctx.fanOut('film', film, [assembly])) {
    if (made.status === 'rejected') throw made.reason;
  }
  await ctx.step('complete', () => completeGeneration(app, id, new Date(started_at)));
}
