import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPicture, writeUprightCopy } from '#src/platform/pictures/read-picture.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import { createNodeCanvas, openStage } from '#src/rendering/node-stage.ts';
import { aFilmBrief } from '../support/film-briefs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Magenta above, green below, both of which can be printed: what is turned is seen. */
const TOP = { r: 230, g: 20, b: 200 };
const BOTTOM = { r: 0, g: 166, b: 80 };

const SOURCES: readonly [name: string, file: string, picture: () => Promise<Sharp>][] = [
  ['a portrait', 'portrait.png', () => flag(900, 1400)],
  ['a landscape', 'landscape.jpg', () => flag(1400, 900)],
  ['one of 200 pixels', 'tiny.png', () => flag(200, 200)],
  ['one of 8000 pixels', 'huge.jpg', () => flag(8000, 6000)],
  ['a photo on its side that says so', 'turned.jpg', () => turned()],
  [
    'a photo for print, in CMYK',
    'print.jpg',
    async () => (await flag(900, 900)).toColourspace('cmyk'),
  ],
  ['one of 16 bits', 'deep.png', async () => (await flag(900, 900)).toColourspace('rgb16')],
  ['a product cut out', 'cut-out.png', () => cutOut()],
];

test.each(SOURCES)('%s is shown upright, whole and in its colours', async (_what, name, make) => {
  const source = join(folder, name);
  await (await make()).toFile(source);
  const copy = join(folder, `${name}.copy.png`);

  const picture = await readPicture(source);
  await writeUprightCopy(source, copy);
  const size = { width: picture.image_width, height: picture.image_height };
  const shown = await drawnReveal(copy, { ...size, cut_out: picture.cut_out });

  const [top, bottom] = [middleRow(shown, isLike(TOP)), middleRow(shown, isLike(BOTTOM))];
  expect(top, 'its upper half is seen').not.toBeNull();
  expect(bottom, 'its lower half is seen').not.toBeNull();
  expect(top).toBeLessThan(bottom ?? 0);
});

test('a tiny picture is never blown up to more than two and a half times its size', () => {
  for (const isCutOut of [true, false]) {
    const product = { id: 'product', width: 200, height: 200, cut_out: isCutOut, colors: [] };
    const film = designFilm(aFilmBrief({ product, scenes: revealScenes() }));
    const pictures = film.scenes.flatMap(({ layers }) =>
      layers.flatMap((layer) => (layer.kind === 'picture' ? [layer] : [])),
    );

    expect(pictures.length).toBeGreaterThan(0);
    for (const { width, height } of pictures)
      expect(Math.max(width, height)).toBeLessThanOrEqual(500);
  }
});

function revealScenes() {
  const [scene] = aFilmBrief().scenes;
  if (!scene) throw new Error('the brief has a scene');
  return [{ ...scene, kind: 'reveal' as const, frames: 60 }];
}

async function flag(width: number, height: number): Promise<Sharp> {
  const create = { width, height, channels: 3 as const, background: TOP };
  const lower = { create: { ...create, height: Math.round(height / 2), background: BOTTOM } };
  const whole = await sharp({ create, limitInputPixels: false })
    .composite([{ input: lower, top: Math.floor(height / 2), left: 0 }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return sharp(whole, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** Stored on its side, with the note that says how to turn it. */
async function turned(): Promise<Sharp> {
  const stored = await (await flag(900, 1200)).rotate(-90).jpeg().toBuffer();
  return sharp(stored).withMetadata({ orientation: 6 });
}

async function cutOut(): Promise<Sharp> {
  const inner = await (await flag(400, 700)).png().toBuffer();
  const create = { width: 800, height: 1000, channels: 4 as const, background: '#00000000' };
  return sharp(
    await sharp({ create })
      .composite([{ input: inner, top: 150, left: 200 }])
      .png()
      .toBuffer(),
  );
}

interface Shown {
  width: number;
  rgba: Uint8Array;
}

async function drawnReveal(
  file: string,
  picture: { width: number; height: number; cut_out: boolean },
): Promise<Shown> {
  const product = { ...picture, id: 'product', colors: [] };
  const film = designFilm(aFilmBrief({ aspect_ratio: '1:1', product, scenes: revealScenes() }));
  const canvas = createNodeCanvas(film.width, film.height);
  const stage = await openStage(film, { product: file });
  drawFrame(canvas.getContext('2d'), film, 50, stage);
  return { width: film.width, rgba: canvas.data() };
}

type Rgb = typeof TOP;

function isLike(wanted: Rgb) {
  return (pixel: Rgb) =>
    Math.hypot(pixel.r - wanted.r, pixel.g - wanted.g, pixel.b - wanted.b) < 90;
}

/** The mean row of the pixels that are meant; null when there are hardly any. */
function middleRow({ width, rgba }: Shown, isMeant: (pixel: Rgb) => boolean): number | null {
  let [count, sum] = [0, 0];
  for (let at = 0; at < rgba.length; at += 16) {
    const [r = 0, g = 0, b = 0] = rgba.subarray(at, at + 3);
    if (!isMeant({ r, g, b })) continue;
    count += 1;
    sum += Math.floor(at / 4 / width);
  }
  return count < 500 ? null : sum / count;
}
