import type { App } from '#src/app.ts';
import type { Ctx, Workflow } from '#src/platform/durable/engine.ts';
import type { SceneJob } from './design-the-film.ts';
import { getGenerationForWork } from './generation-store.ts';
import { keepClips } from './keep-clips.ts';
import { enterStage } from './stage-store.ts';
import { LOCAL_QUEUE } from './work-queues.ts';

/** Joining takes seconds; one that takes this long hangs. */
const LONGEST_JOIN_MS = 15 * 60_000;

/** Has the stretches of scenes drawn side by side and keeps what became of them, also when one failed. */
export async function drawScenes(
  app: Pick<App, 'db' | 'files' | 'now'>,
  ctx: Ctx,
  { id, scene, scenes }: { id: string; scene: Workflow<SceneJob, string>; scenes: SceneJob[] },
): Promise<void> {
  await ctx.step('draw', async () => {
    await enterStage(app, await getGenerationForWork(app.db, id), 'clips');
    return null;
  });
  const clips = await ctx.fanOut(
    'scene',
    scene,
    scenes.map((input) => ({ input, queue: LOCAL_QUEUE })),
  );
  await ctx.step('clips', ({ signal }) => keepClips(app, id, signal), {
    timeoutMs: LONGEST_JOIN_MS,
  });
  for (const clip of clips) if (clip.status === 'rejected') throw clip.reason;
}
