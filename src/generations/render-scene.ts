import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { MediaError } from '#src/rendering/media/media-error.ts';
import { renderClip } from '#src/rendering/media/render-clip.ts';
import type { SceneJob } from './design-the-film.ts';
import { readFilmPlan, type FilmPlan } from './film-plan.ts';
import { takeStillFromClip } from './draw-scene-stills.ts';
import { FILMED_PERCENT } from './footage/film-scenes.ts';
import { footageId } from './footage/with-footage.ts';
import { clipKey, footageKey } from './generation-files.ts';
import { reportProgress } from './generation-state-store.ts';
import { getGenerationForWork } from './generation-store.ts';
import { changeScene, reportSceneProgress } from './scene-state-store.ts';
import { toStageError } from './stage-error.ts';

/** Scenes are drawn between these two, in percent of the whole job. */
const FROM_PERCENT = 12;
const TO_PERCENT = 88;

/** A scene takes seconds; one that takes this long hangs. */
const LONGEST_RENDER_MS = 15 * 60_000;

/** Frames come by the hundred a second; nobody watches them so closely. */
const REPORT_EVERY_MS = 250;
const REPORT_SCENE_EVERY_MS = 500;

const FAILED = { state: 'failed' } as const;

type FrameCounts = Map<string, Map<number, number>>;

interface World extends Pick<App, 'db' | 'files' | 'now'> {
  /** Frames drawn by this process, by generation and scene: progress in between the steps. */
  frameCounts: FrameCounts;
  /** When a generation's progress was last reported by this process. */
  reportedAt: Map<string, number>;
}

/** Draws one scene's clip and keeps it. A scene that is finished is not drawn again after a restart. */
export async function renderScene(world: World, ctx: Ctx, job: SceneJob): Promise<string> {
  return ctx.step(
    'render',
    async ({ signal }) => {
      const generation = await getGenerationForWork(world.db, job.generation_id);
      const plan = await readFilmPlan(world, generation);
      const { scene_number } = job;
      const begun = { state: 'rendering', started_at: world.now() } as const;
      await changeScene(world.db, generation, scene_number, begun);
      try {
        const key = await drawClip(world, { generation, plan, job, signal });
        const scene = plan.film.scenes.find((one) => one.scene_number === scene_number);
        if (scene?.footage) await takeStillFromClip(world, generation, scene);
        const ready = { state: 'ready', progress: 100, ended_at: world.now() } as const;
        await changeScene(world.db, generation, scene_number, ready);
        return key;
      } catch (error) {
        if (!signal.aborted) await changeScene(world.db, generation, scene_number, FAILED);
        throw toStageError(error, { stage: 'clips', scene_number });
      }
    },
    // A crash of the media library may be chance; a full disk or a broken picture is not.
    { retries: 1, backoffMs: 500, timeoutMs: LONGEST_RENDER_MS, retryIf: isCrash },
  );
}

interface Drawing {
  generation: Generation;
  plan: FilmPlan;
  job: SceneJob;
  signal: AbortSignal;
}

async function drawClip(world: World, { generation, plan, job, signal }: Drawing): Promise<string> {
  const key = clipKey(generation, job.scene_number);
  // Of an earlier attempt, or of this one when its process died before it could say so.
  if (await world.files.exists(key)) {
    report(world, { job, frames: job.to - job.from, film: plan.film });
    return key;
  }
  await using folder = await world.files.workFolder();
  const images = await Promise.all(
    Object.entries(plan.images).map(
      async ([id, imageKey]) => [id, await world.files.localPath(imageKey)] as const,
    ),
  );
  const videos = await footageFor(world, generation, { film: plan.film, job });
  const file = join(folder.path, `scene-${job.scene_number}.mp4`);

  await renderClip(
    {
      film: plan.film,
      from: job.from,
      to: job.to,
      images: Object.fromEntries(images),
      videos,
      file,
    },
    {
      signal,
      onFrame: (frames) => {
        report(world, { job, frames, film: plan.film });
        reportScene(world, generation, job, frames);
      },
    },
  );
  await world.files.keep(file, key);
  return key;
}

/** The clips a scene shows: its own, and that of the scene it takes over from. */
async function footageFor(
  { files }: World,
  generation: Generation,
  { film, job }: { film: FilmPlan['film']; job: SceneJob },
): Promise<Record<string, string>> {
  const seen = film.scenes.filter(
    ({ scene_number, footage }) =>
      footage && (scene_number === job.scene_number || scene_number === job.scene_number - 1),
  );
  const paths = seen.map(async ({ scene_number }) => {
    const path = await files.localPath(footageKey(generation, scene_number));
    return [footageId(scene_number), path] as const;
  });
  return Object.fromEntries(await Promise.all(paths));
}

function report(
  { db, frameCounts, reportedAt, now }: World,
  { job, frames, film }: { job: SceneJob; frames: number; film: FilmPlan['film'] },
): void {
  const counts = frameCounts.get(job.generation_id) ?? new Map<number, number>();
  frameCounts.set(job.generation_id, counts.set(job.scene_number, frames));
  if (Number(now()) - (reportedAt.get(job.generation_id) ?? 0) < REPORT_EVERY_MS) return;
  reportedAt.set(job.generation_id, Number(now()));

  const drawn = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const whole = film.scenes.filter(
    ({ scene_number, frames: all }) => counts.get(scene_number) === all,
  );
  const share = drawn / film.frames;
  const from = film.scenes.some(({ footage }) => footage) ? FILMED_PERCENT : FROM_PERCENT;

  // Progress is a courtesy: if it cannot be written now, the next frames write it.
  void reportProgress(db, job.generation_id, {
    progress: Math.floor(from + share * (TO_PERCENT - from)),
    current_step: `Rendering scene ${Math.min(whole.length + 1, film.scenes.length)} of ${film.scenes.length}`,
  }).catch(() => undefined);
}

/** Likewise a courtesy, a scene at a time. */
function reportScene(
  { db, reportedAt, now }: World,
  generation: Generation,
  { scene_number, from, to }: SceneJob,
  frames: number,
): void {
  const scene = `${generation.id}/${scene_number}`;
  if (Number(now()) - (reportedAt.get(scene) ?? 0) < REPORT_SCENE_EVERY_MS) return;
  reportedAt.set(scene, Number(now()));
  const progress = Math.min(99, Math.floor((100 * frames) / (to - from)));
  void reportSceneProgress(db, generation, scene_number, progress).catch(() => undefined);
}

function isCrash(error: unknown): boolean {
  return (
    error instanceof Error && error.cause instanceof MediaError && error.cause.reason === 'crashed'
  );
}
