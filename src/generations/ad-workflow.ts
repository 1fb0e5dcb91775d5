import type { App } from '#src/app.ts';
import type { Ctx, Workflow } from '#src/platform/durable/engine.ts';
import { assembleTheFilm } from './assemble-the-film.ts';
import { beginGeneration } from './begin-generation.ts';
import { completeGeneration } from './complete-generation.ts';
import { designTheFilm, type SceneJob } from './design-the-film.ts';
import { GENERATIONS_QUEUE } from './enqueue-generation.ts';
import { failGeneration } from './fail-generation.ts';
import { keepClipPaths } from './keep-clip-paths.ts';
import { writeTheStory } from './write-the-story.ts';
import { renderScene } from './render-scene.ts';

export interface AdJob {
  generation_id: string;
}

/** Scenes drawn by this machine. */
const LOCAL_QUEUE = 'local';

/** More would share two cores and finish no sooner. */
const LOCAL_RENDERS_AT_A_TIME = 2;

/** Generations themselves only wait for their scenes. */
const GENERATIONS_AT_A_TIME = 50;

/** Joining takes seconds; one that takes this long hangs. */
const LONGEST_ASSEMBLY_MS = 15 * 60_000;

type World = Pick<App, 'db' | 'files' | 'engine' | 'now'>;

/**
 * The job that makes one ad: story, design, scenes side by side, film, done. Each step remembers its
 * answer, so a killed process goes on where it was and draws no finished scene again.
 */
export function defineAdWorkflow(app: World): Workflow<AdJob, null> {
  app.engine.queue(GENERATIONS_QUEUE, { perWorker: GENERATIONS_AT_A_TIME });
  app.engine.queue(LOCAL_QUEUE, { perWorker: LOCAL_RENDERS_AT_A_TIME });

  const world = { ...app, frameCounts: new Map<string, Map<number, number>>() };
  const scene = app.engine.define<SceneJob, string>('render-scene', (ctx, job) =>
    renderScene(world, ctx, job),
  );
  return app.engine.define<AdJob, null>('make-ad', async (ctx, { generation_id }) => {
    try {
      await makeAd(app, ctx, { id: generation_id, scene });
    } catch (error) {
      await ctx.step('fail', () => failGeneration(app, generation_id, error));
      throw error;
    } finally {
      world.frameCounts.delete(generation_id);
    }
    return null;
  });
}

async function makeAd(
  app: World,
  ctx: Ctx,
  { id, scene }: { id: string; scene: Workflow<SceneJob, string> },
): Promise<void> {
  const { started_at } = await ctx.step('begin', () => beginGeneration(app, id));
  await ctx.step('story', () => writeTheStory(app, id));
  const { scenes } = await ctx.step('design', () => designTheFilm(app, id));

  const clips = await ctx.fanOut(
    'scene',
    scene,
    scenes.map((input) => ({ input, queue: LOCAL_QUEUE })),
  );
  await ctx.step('clips', () => keepClipPaths(app, id, clips));
  for (const clip of clips) if (clip.status === 'rejected') throw clip.reason;

  await ctx.step('film', ({ signal }) => assembleTheFilm(app, id, signal), {
    timeoutMs: LONGEST_ASSEMBLY_MS,
  });
  await ctx.step('complete', () => completeGeneration(app, id, new Date(started_at)));
}
