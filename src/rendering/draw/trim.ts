import type { Drawable, Stage } from './canvas.ts';

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
  const cells = cellsOf(stage, whole);
  const [columns, rows] = [cells.map(({ column }) => column), cells.map(({ row }) => row)];
  // One more on every side: a cell is a mean, and the last of a soft edge is lost in it.
  const left = Math.max(0, (Math.min(...columns) - 1) * CELL);
  const top = Math.max(0, (Math.min(...rows) - 1) * CELL);
  const right = Math.min(whole.width, (Math.max(...columns) + 2) * CELL);
  const bottom = Math.min(whole.height, (Math.max(...rows) + 2) * CELL);
  if (cells.length === 0) return { picture: whole, x: 0, y: 0 };
  const picture = stage.createCanvas(right - left, bottom - top);
  picture.getContext('2d').drawImage(whole, -left, -top);
  return { picture, x: left, y: top };
}

function cellsOf(stage: Stage, whole: Drawable): { column: number; row: number }[] {
  const width = Math.ceil(whole.width / CELL);
  const height = Math.ceil(whole.height / CELL);
  const small = stage.createCanvas(width, height);
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, whole.width / CELL, whole.height / CELL);
  const { data } = context.getImageData(0, 0, width, height);
  return Array.from({ length: width * height }, (_, at) => at)
    .filter((at) => (data[at * 4 + 3] ?? 0) > 0)
    .map((at) => ({ column: at % width, row: Math.floor(at / width) }));
}
