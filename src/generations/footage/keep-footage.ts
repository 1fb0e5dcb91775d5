import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { fetchFilm } from '#src/providers/fetch-film.ts';
import type { VideoModel } from '#src/providers/video-model.ts';
import { conformClip } from '#src/rendering/media/conform-clip.ts';
import { MediaError } from '#src/rendering/media/media-error.ts';
import { readFilmPlan } from '../film-plan.ts';
import { boughtKey, footageKey } from '../generation-files.ts';
import { getGenerationForWork } from '../generation-store.ts';
import type { FootageOrder } from './order-footage.ts';
import type { FootageJob } from './plan-footage.ts';

/** Fetching is free: a film that expired or came damaged is asked for again under a fresh address. */
const TRIES = 3;

interface Keeping {
  job: FootageJob;
  order: FootageOrder;
  /** Where the film was when the order ended; null when it is here already. */
  url: string | null;
  signal: AbortSignal;
}

/** Copies a bought film at once, since its address expires, and makes it fit the scene. */
export async function keepFootage(
  app: Pick<App, 'db' | 'files' | 'videoModels'>,
  { job, order, url, signal }: Keeping,
): Promise<null> {
  const generation = await getGenerationForWork(app.db, job.generation_id);
  const model = app.videoModels.open(job.model);
  let address = url;
  for (let tries = 1; ; tries += 1) {
    try {
      if (address !== null) await copyFilm(app, generation, { model, order, url: address, signal });
      await conform(app, generation, { job, order, signal });
      return null;
    } catch (error) {
      signal.throwIfAborted();
      if (!mayComeRight(error)) throw error;
      await app.files.remove(boughtKey(generation, order.hash));
      if (tries === TRIES) throw neverWhole(error);
      address = await freshAddress(model, order, signal);
    }
  }
}

async function copyFilm(
  { files }: Pick<App, 'files'>,
  generation: Generation,
  film: { model: VideoModel; order: FootageOrder; url: string; signal: AbortSignal },
): Promise<void> {
  const { model, order, url, signal } = film;
  const stream = await fetchFilm(url, {
    signal,
    isOwnAddress: (address) => model.isOwnAddress(address),
  });
  await files.keepStream(stream, boughtKey(generation, order.hash));
}

async function conform(
  app: Pick<App, 'files'>,
  generation: Generation,
  { job, order, signal }: Pick<Keeping, 'job' | 'order' | 'signal'>,
): Promise<void> {
  const { film } = await readFilmPlan(app, generation);
  const { width, height } = film;
  const source = await app.files.localPath(boughtKey(generation, order.hash));
  await using folder = await app.files.workFolder();
  const file = join(folder.path, 'footage.mp4');
  await conformClip({ source, file, width, height, frames: job.frames }, signal);
  await app.files.keep(file, footageKey(generation, job.scene_number));
}

function mayComeRight(error: unknown): boolean {
  if (error instanceof MediaError) return error.reason === 'broken' || error.reason === 'missing';
  return error instanceof AppError && error.code === 'UNAVAILABLE';
}

async function freshAddress(
  model: VideoModel,
  { ticket }: FootageOrder,
  signal: AbortSignal,
): Promise<string> {
  const film = await model.look(ticket, { signal });
  if (film.state === 'done') return film.url;
  throw neverWhole(film.state === 'failed' ? new Error(film.reason) : undefined);
}

function neverWhole(cause: unknown): AppError {
  const why = cause instanceof Error ? ` (${cause.message.replace(/\/\S*\//g, '')})` : '';
  return new AppError(
    'UNAVAILABLE',
    `The film was made and paid for, but it could not be fetched whole${why}. Make the ad again to fetch it once ` +
      'more; it is not ordered twice.',
    { cause },
  );
}
