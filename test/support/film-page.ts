import { openBrowserStage } from '#src/rendering/browser-stage.ts';
import type { Context2d, Stage, Surface } from '#src/rendering/draw/canvas.ts';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';

// The page that `openFilmPage` shows: it draws a film's frames as a browser editor would.

interface PageCanvas extends Surface {
  width: number;
  height: number;
  toBlob(take: (picture: object | null) => void, type: string, quality?: number): void;
}
declare const document: { querySelector(selector: string): PageCanvas };

let film: FilmSpec;
let stage: Stage;
let context: Context2d;
const canvas = document.querySelector('canvas');

export async function open(opened: FilmSpec): Promise<void> {
  film = opened;
  canvas.width = film.width;
  canvas.height = film.height;
  context = canvas.getContext('2d');
  stage = await openBrowserStage(film, {
    fontUrl: (face) => `/fonts/${encodeURIComponent(JSON.stringify(face))}`,
    imageUrls: Object.fromEntries(film.images.map((id) => [id, `/images/${id}`])),
  });
}

export function draw(frame: number): void {
  drawFrame(context, film, frame, stage);
}

/** Draws a frame and posts it to `/frames/<frame>` as a picture. */
export async function send(frame: number, type: string, quality?: number): Promise<void> {
  draw(frame);
  const picture = await new Promise<object | null>((take) => canvas.toBlob(take, type, quality));
  await fetch(`/frames/${frame}`, { method: 'POST', body: picture as Blob });
}
