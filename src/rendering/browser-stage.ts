import type { Drawable, Stage, Surface } from './draw/canvas.ts';
import type { FilmSpec, FontFace as FilmFont } from './draw/film-spec.ts';
import { fontAlias } from './draw/font-string.ts';

// What is used of a browser. The DOM's own types would put `document` within reach of every file of the server.
declare const OffscreenCanvas: new (width: number, height: number) => Surface;
declare const Image: new () => Drawable & { src: string; decode(): Promise<void> };
declare const FontFace: new (
  family: string,
  source: string,
  descriptors: { weight: string; style: string },
) => LoadableFont;
declare const document: { fonts: { add(font: LoadableFont): void } };

interface LoadableFont {
  load(): Promise<LoadableFont>;
}

export interface StageSources {
  /** Where a font file is served, from the same package as the server's. */
  fontUrl: (face: FilmFont) => string;
  /** By the ids of `film.images`. */
  imageUrls: Readonly<Record<string, string>>;
}

/**
 * What `openStage` is on the server: once this is settled, `drawFrame` draws the server's frames on any
 * canvas of the page. Safe to call again for another film.
 */
export async function openBrowserStage(
  film: FilmSpec,
  { fontUrl, imageUrls }: StageSources,
): Promise<Stage> {
  const [images] = await Promise.all([
    loadImages(film.images, imageUrls),
    Promise.all(film.fonts.map((face) => loadFont(face, fontUrl(face)))),
  ]);
  const createCanvas = (width: number, height: number) => new OffscreenCanvas(width, height);
  return { createCanvas, images, cache: new Map() };
}

/** Fonts the page has already, by alias, weight and style. */
const loaded = new Map<string, Promise<void>>();

function loadFont(face: FilmFont, url: string): Promise<void> {
  const { weight, style } = face;
  const key = `${fontAlias(face)} ${weight} ${style}`;
  const loading = loaded.get(key) ?? addFont(face, url);
  loaded.set(key, loading);
  // A font that did not come is asked for again the next time.
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function addFont(face: FilmFont, url: string): Promise<void> {
  const { weight, style } = face;
  const descriptors = { weight: String(weight), style };
  const font = new FontFace(fontAlias(face), `url(${JSON.stringify(url)})`, descriptors);
  try {
    document.fonts.add(await font.load());
  } catch (cause) {
    throw new Error(`The font ${fontAlias(face)} could not be loaded from ${url}.`, { cause });
  }
}

async function loadImages(ids: readonly string[], urls: Readonly<Record<string, string>>) {
  const images = await Promise.all(
    ids.map(async (id) => {
      const url = urls[id];
      if (url === undefined) throw new Error(`The film needs picture "${id}" and was given none.`);
      return [id, await loadImage(id, url)] as const;
    }),
  );
  return Object.fromEntries(images);
}

async function loadImage(id: string, url: string): Promise<Drawable> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (cause) {
    throw new Error(`The picture "${id}" could not be loaded from ${url}.`, { cause });
  }
  return image;
}
