import type { App } from '#src/app.ts';
import type { Ctx, Workflow } from '#src/platform/durable/engine.ts';
import { reportProgress } from '../generation-state-store.ts';
import { getGenerationForWork } from '../generation-store.ts';
import { enterStage } from '../stage-store.ts';
import { API_QUEUE } from '../work-queues.ts';
import type { FootageJob } from './plan-footage.ts';

const FROM_PERCENT = 12;
/** From here on the scenes are drawn. */
export const FILMED_PERCENT = 50;

/** Has all scenes filmed, side by side; those that go on from another one after it. The first failure ends it. */
export async function filmScenes(
  app: Pick<App, 'db' | 'now'>,
  ctx: Ctx,
  {
    id,
    scene,
    jobs,
  }: { id: string; scene: Workflow<FootageJob, null>; jobs: readonly FootageJob[] },
): Promise<void> {
  if (jobs.length === 0) return;
  await ctx.step('footage', () => beginFilming(app, id));
  let before = 0;
  for (const [index, wave] of wavesOf(jobs).entries()) {
    const filmed = await ctx.fanOut(
      `footage-${index + 1}`,
      scene,
      wave.map((input) => ({ input, queue: API_QUEUE, partition: vendorOf(input) })),
      async (done) => {
        await reportProgress(app.db, id, progressOf(before + done, jobs.length));
      },
    );
    for (const one of filmed) if (one.status === 'rejected') throw one.reason;
    before += wave.length;
  }
}

async function beginFilming(app: Pick<App, 'db' | 'now'>, id: string): Promise<null> {
  await enterStage(app, await getGenerationForWork(app.db, id), 'footage');
  return null;
}

function progressOf(done: number, of: number) {
  const share = done / of;
  return {
    progress: Math.floor(FROM_PERCENT + share * (FILMED_PERCENT - FROM_PERCENT)),
    current_step: `Filmed ${done} of ${of} scenes`,
  };
}

/** A scene that goes on from another is one wave after it. */
export function wavesOf(jobs: readonly FootageJob[]): FootageJob[][] {
  const waves: FootageJob[][] = [];
  const waveOf = new Map<number, number>();
  for (const job of jobs) {
    const { starts_from: before } = job;
    const wave = before === null ? 0 : (waveOf.get(before.scene_number) ?? -1) + 1;
    waveOf.set(job.scene_number, wave);
    (waves[wave] ??= []).push(job);
  }
  return waves;
}

function vendorOf({ model }: FootageJob): string {
  return model.split('/')[0] ?? model;
}
