import { createCanvas } from '@napi-rs/canvas';
import { writeFile } from 'node:fs/promises';
import type { Context2d } from '../../draw/canvas.ts';
import { drawFrame } from '../../draw/draw-frame.ts';
import type { FilmSpec } from '../../draw/film-spec.ts';
import { openStage } from '../../node-stage.ts';
import type { StillsOrder } from '../draw-stills.ts';
import { breathe } from './breathe.ts';

/** 0 to 100. */
const JPEG_QUALITY = 85;

/** Runs in the child. */
export async function drawStills({ film, images, width, stills }: StillsOrder): Promise<null> {
  const drawn = withoutFootage(film);
  const stage = await openStage(drawn, images);
  const canvas = createCanvas(film.width, film.height);
  const context = canvas.getContext('2d') as unknown as Context2d;
  const small = createCanvas(width, Math.round((width * film.height) / film.width));
  const shrunk = small.getContext('2d');
  shrunk.imageSmoothingQuality = 'high';
  for (const { frame, out } of stills) {
    drawFrame(context, drawn, frame, stage);
    shrunk.drawImage(canvas, 0, 0, small.width, small.height);
    await writeFile(out, await small.encode('jpeg', JPEG_QUALITY));
    await breathe();
  }
  return null;
}

function withoutFootage({ scenes, ...film }: FilmSpec): FilmSpec {
  return { ...film, scenes: scenes.map((scene) => ({ ...scene, footage: undefined })) };
}
