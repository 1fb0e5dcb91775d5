import { createCanvas } from '@napi-rs/canvas';
import { access, constants } from 'node:fs/promises';
import type { Context2d } from '../../draw/canvas.ts';
import { drawFrame } from '../../draw/draw-frame.ts';
import { openStage } from '../../node-stage.ts';
import { MediaError } from '../media-error.ts';
import type { Report } from '../media-task.ts';
import type { ClipOrder, ClipTimes } from '../render-clip.ts';
import { breathe } from './breathe.ts';
import { openClipFile } from './clip-file.ts';
import { openFootage } from './open-footage.ts';
import { openConverter } from './video-encoder.ts';

const FRAMES_A_REPORT = 5;
/** Each frame leaves 8 MB (1080p) outside the heap, which only a collection gives back. */
const FRAMES_A_COLLECTION = 8;

/** Draws the frames of one clip into the encoder. Runs in the child. */
export async function encodeClip(
  { film, from, to, images, videos = {}, file }: ClipOrder,
  report: Report,
): Promise<ClipTimes> {
  const started = performance.now();
  const times = { openMs: 0, drawMs: 0, convertMs: 0, encodeMs: 0, rssBytes: 0 };
  const cpuBefore = process.cpuUsage();
  for (const id of film.images) await demandPicture(id, images[id]);
  const stage = { ...(await openStage(film, images)), videos: openFootage(film, videos) };
  const canvas = createCanvas(film.width, film.height);
  const context = canvas.getContext('2d') as unknown as Context2d;
  const toFrame = openConverter(film);
  const clip = openClipFile(film, file);
  times.openMs = performance.now() - started;

  for (let frame = from; frame < to; frame++) {
    const start = performance.now();
    drawFrame(context, film, frame, stage);
    const pixels = canvas.data();
    const drawn = performance.now();
    const picture = toFrame(pixels);
    const converted = performance.now();
    clip.add(picture, frame - from);
    times.drawMs += drawn - start;
    times.convertMs += converted - drawn;
    times.encodeMs += performance.now() - converted;

    const framesDone = frame - from + 1;
    if (framesDone % FRAMES_A_COLLECTION === 0) {
      times.rssBytes = Math.max(times.rssBytes, process.memoryUsage.rss());
      globalThis.gc?.({ type: 'minor' });
    }
    if (framesDone % FRAMES_A_REPORT === 0 || frame === to - 1) report(framesDone);
    await breathe();
  }
  clip.finish();
  times.rssBytes = Math.max(times.rssBytes, process.memoryUsage.rss());
  const { user, system } = process.cpuUsage(cpuBefore);
  return { ...times, cpuMs: (user + system) / 1000 };
}

async function demandPicture(id: string, file: string | undefined) {
  if (file === undefined) throw new Error(`the film's picture "${id}" was not handed over`);
  try {
    await access(file, constants.R_OK);
  } catch (cause) {
    throw new MediaError('missing', `The picture ${file} is not there or may not be read.`, {
      cause,
    });
  }
}
