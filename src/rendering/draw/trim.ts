import type { Drawable, Stage } from './canvas.ts';
import { opaqueBounds } from './opaque-bounds.ts';
import type { Box } from './spec-values.ts';

/** Pixels of a side of the squares in which a picture is looked through. */
const CELL = 8;

/** What is seen of a picture, and where its corner was in the whole. */
export interface Trimmed {
  picture: Drawable;
  x: number;
  y: number;
}

/** Cuts empty margins off, which take as long to draw as what is seen. Soft edges stay, to their last pixel. */
export function trim(stage: Stage, whole: Drawable): Trimmed {
  const seen = seenCells(stage, whole);
  // One more on every side: a cell is a mean, and the last of a soft edge is lost in it.
  const left = Math.max(0, (seen.x - 1) * CELL);
  const top = Math.max(0, (seen.y - 1) * CELL);
  const right = Math.min(whole.width, (seen.x + seen.width + 1) * CELL);
  const bottom = Math.min(whole.height, (seen.y + seen.height + 1) * CELL);
  if (right - left === whole.width && bottom - top === whole.height)
    return { picture: whole, x: 0, y: 0 };
  const picture = stage.createCanvas(right - left, bottom - top);
  picture.getContext('2d').drawImage(whole, -left, -top);
  return { picture, x: left, y: top };
}

function seenCells(stage: Stage, whole: Drawable): Box {
  const small = stage.createCanvas(Math.ceil(whole.width / CELL), Math.ceil(whole.height / CELL));
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, whole.width / CELL, whole.height / CELL);
  return opaqueBounds(small, 1);
}
