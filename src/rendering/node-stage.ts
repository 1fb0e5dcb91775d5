import { createCanvas, type Canvas, loadImage } from '@napi-rs/canvas';
import type { Drawable, Stage } from './draw/canvas.ts';
import type { FilmSpec } from './draw/film-spec.ts';
import { registerFonts } from './fonts.ts';

/** A canvas for whole frames; its pixels are read with `data()`. */
export function createNodeCanvas(width: number, height: number): Canvas {
  return createCanvas(width, height);
}

/** Loads the fonts and pictures a film needs. `imagePaths` has a file for every id in `film.images`. */
export async function openStage(
  film: FilmSpec,
  imagePaths: Readonly<Record<string, string>>,
): Promise<Stage> {
  registerFonts(film.fonts);
  const images: Record<string, Drawable> = {};
  for (const id of film.images) {
    const path = imagePaths[id];
    if (path === undefined) throw new Error(`The film needs picture "${id}" and was given none.`);
    images[id] = await loadImage(path);
  }
  return { createCanvas, images, cache: new Map() };
}
