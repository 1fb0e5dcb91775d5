import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { createNodeCanvas, openStage } from '#src/rendering/node-stage.ts';

/** Pixels between two thumbnails. */
const GAP = 6;

interface Look {
  /** File of the product's picture, where the film shows one. */
  picture: string | null;
  /** Pixels of a thumbnail's longer side, and of the sheet's width at most. */
  thumbnail: number;
  sheetWidth: number;
  secondsPerStep: number;
}

/** A film's frames side by side on one sheet, drawn without encoding it. */
export async function drawSheet(film: FilmSpec, look: Look): Promise<Canvas> {
  const stage = await openStage(film, look.picture === null ? {} : { product: look.picture });
  const frame = createNodeCanvas(film.width, film.height);
  const context = frame.getContext('2d');
  const shown = framesShown(film, look.secondsPerStep);

  const scale = look.thumbnail / Math.max(film.width, film.height);
  const width = Math.round(film.width * scale);
  const height = Math.round(film.height * scale);
  const columns = Math.max(1, Math.floor(look.sheetWidth / (width + GAP)));
  const rows = Math.ceil(shown.length / columns);
  const sheet = createCanvas(columns * (width + GAP), rows * (height + GAP));
  const paper = sheet.getContext('2d');
  paper.fillStyle = '#777777';
  paper.fillRect(0, 0, sheet.width, sheet.height);
  paper.imageSmoothingQuality = 'high';
  shown.forEach((at, index) => {
    drawFrame(context, film, at, stage);
    const x = (index % columns) * (width + GAP);
    paper.drawImage(frame, x, Math.floor(index / columns) * (height + GAP), width, height);
  });
  return sheet;
}

function framesShown(film: FilmSpec, secondsPerStep: number): number[] {
  const every = Math.max(1, Math.round(secondsPerStep * FPS));
  return Array.from({ length: Math.ceil(film.frames / every) }, (_, index) => index * every);
}
