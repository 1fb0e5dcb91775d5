import type { Context2d } from './draw/canvas.ts';
import { drawFrame } from './draw/draw-frame.ts';
import type { FilmSpec } from './draw/film-spec.ts';
import type { StoryboardPage } from './design/storyboard-page.ts';
import { createNodeCanvas, openStage } from './node-stage.ts';

export interface StoryboardOrder extends StoryboardPage {
  film: FilmSpec;
  /** The film's frame in each of the page's pictures. */
  frames: readonly number[];
  /** Files by the ids of `film.images`. */
  images: Readonly<Record<string, string>>;
}

/** Draws the frames of a film side by side on one page and answers with a PNG. Nothing is encoded as video. */
export async function drawStoryboard({
  film,
  page,
  pictures,
  frames,
  images,
}: StoryboardOrder): Promise<Buffer> {
  const sheet = createNodeCanvas(page.width, page.height);
  const paper = sheet.getContext('2d');
  drawFrame(paper, page, 0, await openStage(page, {}));

  const stage = await openStage(film, images);
  const canvas = createNodeCanvas(film.width, film.height);
  const context = canvas.getContext('2d') as unknown as Context2d;
  paper.imageSmoothingQuality = 'high';
  for (const [index, { x, y, width, height }] of pictures.entries()) {
    drawFrame(context, film, frames[index] ?? 0, stage);
    paper.drawImage(canvas, x, y, width, height);
  }
  return sheet.encode('png');
}
