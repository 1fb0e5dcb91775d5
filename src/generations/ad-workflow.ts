import type { App } from '#src/app.ts';
import type { Ctx, Workflow } from '#src/platform/durable/engine.ts';
import { assembleTheFilm } from './assemble-the-film.ts';
import { beginGeneration } from './begin-generation.ts';
import { completeGeneration } from './complete-generation.ts';
import { designTheFilm, type SceneJob } from './design-the-film.ts';
import { failGeneration } from './fail-generation.ts';
import { keepClipPaths } from './keep-clip-paths.ts';
import { writeTheStory } from './write-the-story.ts';
import { renderScene } from './render-scene.ts';
import { LOCAL_QUEUE } from './work-queues.ts';

export interface AdJob {
  generation_id: string;
}

/** Joining takes seconds; one that takes this long hangs. */
const LONGEST_ASSEMBLY_MS = 15 * 60_000;

type World = Pick<App, 'db' | 'files' | 'engine' | 'now'>;

/**
 * The job that makes one ad: story, design, scenes side by side, film, done. Each step remembers its
 * answer, so a killed process goes on where it was and draws no finished scene again.
 */
export function defineAdWorkflow(app: World): Workflow<AdJob, null> {
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
  return app.engine.define<AdJob, null>('make-ad', async (ctx, { generation_id }) => {
    try {
      await makeAd(app, ctx, { id: generation_id, scene, film });
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

async function makeAd(
  app: World,
  ctx: Ctx,
  {
    id,
    scene,
    film,
  }: { id: string; scene: Workflow<SceneJob, string>; film: Workflow<AdJob, null> },
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

  const assembly = { input: { generation_id: id }, queue: LOCAL_QUEUE };
  for (const made of await ctx.fanOut('film', film, [assembly])) {
    if (made.status === 'rejected') throw made.reason;
  }
  await ctx.step('complete', () => completeGeneration(app, id, new Date(started_at)));
}
