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
import { clipKey, footageKey, stretchKey } from './generation-files.ts';
import { joinScene } from './join-scene.ts';
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
  /** Frames drawn by this process, by generation and a stretch's first frame: progress in between the steps. */
  frameCounts: FrameCounts;
  /** When a generation's progress was last reported by this process. */
  reportedAt: Map<string, number>;
}

/** Draws one stretch's clip and keeps it. A stretch that is finished is not drawn again after a restart. */
export async function renderScene(world: World, ctx: Ctx, job: SceneJob): Promise<string> {
  return ctx.step(
    'render',
    async ({ signal }) => {
      const generation = await getGenerationForWork(world.db, job.generation_id);
      const plan = await readFilmPlan(world, generation);
      const { scene_number, from, to, is_kept } = job;
      if (is_kept) {
        report(world, { job, frames: to - from, film: plan.film });
        return clipKey(generation, scene_number);
      }
      if (!isUnderWay(world, job, sceneOf(plan, job))) {
        const begun = { state: 'rendering', started_at: world.now() } as const;
        await changeScene(world.db, generation, scene_number, begun);
      }
      count(world, job, 0);
      try {
        const key = await drawClip(world, { generation, plan, job, signal });
        await endScene(world, { generation, plan, job, signal });
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
  const whole = clipKey(generation, job.scene_number);
  const key = job.to - job.from === sceneOf(plan, job).frames ? whole : stretchKey(generation, job);
  // Of an earlier attempt, or of this one when its process died before it could say so.
  for (const drawn of new Set([whole, key])) {
    if (!(await world.files.exists(drawn))) continue;
    report(world, { job, frames: job.to - job.from, film: plan.film });
    return drawn;
  }
  await using folder = await world.files.workFolder();
  const images = await Promise.all(
    Object.entries(plan.images).map(
      async ([id, imageKey]) => [id, await world.files.localPath(imageKey)] as const,
    ),
  );
  const videos = await footageFor(world, generation, { film: plan.film, job });
  const file = join(folder.path, 'clip.mp4');

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
        reportScene(world, generation, { job, scene: sceneOf(plan, job) });
      },
    },
  );
  await world.files.keep(file, key);
  return key;
}

/** The stretch of a scene that ends last makes one clip of them all: then there is a scene to be seen. */
async function endScene(world: World, { generation, plan, job, signal }: Drawing): Promise<void> {
  const scene = sceneOf(plan, job);
  if (!(await joinScene(world.files, { generation, scene, signal }))) return;
  if (scene.footage) await takeStillFromClip(world, generation, scene);
  const ready = { state: 'ready', progress: 100, ended_at: world.now() } as const;
  await changeScene(world.db, generation, job.scene_number, ready);
}

function sceneOf({ film }: FilmPlan, { scene_number }: SceneJob) {
  const scene = film.scenes.find((one) => one.scene_number === scene_number);
  if (!scene) throw new Error(`unreachable: the film has no scene ${scene_number}`);
  return scene;
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

/** Writes down how many frames of a stretch this process has drawn. */
function count({ frameCounts }: World, { generation_id, from }: SceneJob, frames: number) {
  const counts = frameCounts.get(generation_id) ?? new Map<number, number>();
  frameCounts.set(generation_id, counts.set(from, frames));
}

/** Whether another stretch of the scene was begun by this process. */
function isUnderWay(
  { frameCounts }: World,
  { generation_id, from }: SceneJob,
  { start, frames }: { start: number; frames: number },
): boolean {
  const begun = [...(frameCounts.get(generation_id)?.keys() ?? [])];
  return begun.some((at) => at !== from && at >= start && at < start + frames);
}

/** Frames drawn by this process of a scene, or of the film. */
function countOf(
  { frameCounts }: World,
  { generation_id }: SceneJob,
  { start, frames }: { start: number; frames: number },
): number {
  const counts = [...(frameCounts.get(generation_id) ?? [])].filter(
    ([at]) => at >= start && at < start + frames,
  );
  return counts.reduce((sum, [, drawn]) => sum + drawn, 0);
}

function report(
  world: World,
  { job, frames, film }: { job: SceneJob; frames: number; film: FilmPlan['film'] },
): void {
  const { db, reportedAt, now } = world;
  count(world, job, frames);
  if (Number(now()) - (reportedAt.get(job.generation_id) ?? 0) < REPORT_EVERY_MS) return;
  reportedAt.set(job.generation_id, Number(now()));

  const whole = film.scenes.filter((scene) => countOf(world, job, scene) === scene.frames);
  const drawn = countOf(world, job, { start: 0, frames: film.frames });
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
  world: World,
  generation: Generation,
  { job, scene }: { job: SceneJob; scene: { start: number; frames: number } },
): void {
  const { db, reportedAt, now } = world;
  const name = `${generation.id}/${job.scene_number}`;
  if (Number(now()) - (reportedAt.get(name) ?? 0) < REPORT_SCENE_EVERY_MS) return;
  reportedAt.set(name, Number(now()));
  const drawn = countOf(world, job, scene);
  const progress = Math.min(99, Math.floor((100 * drawn) / scene.frames));
  void reportSceneProgress(db, generation, job.scene_number, progress).catch(() => undefined);
}

function isCrash(error: unknown): boolean {
  return (
    error instanceof Error && error.cause instanceof MediaError && error.cause.reason === 'crashed'
  );
}
