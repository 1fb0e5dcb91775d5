import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { designFilm } from '#src/rendering/design/design-film.ts';
import type { Context2d } from '#src/rendering/draw/canvas.ts';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { createNodeCanvas, openStage } from '#src/rendering/node-stage.ts';
import { aBottle } from '../support/bottle.ts';
import { openBrowser } from '../support/browser.ts';
import { aFilmBrief } from '../support/film-briefs.ts';
import { serveFilm } from '../support/film-server.ts';
import { type Pixels, ssim } from '../support/ssim.ts';

const FRAMES = 10;
/** Two rasterizers smooth the same edge a little differently; a word that moved by a pixel is below this. */
const SAME_TO_THE_EYE = 0.98;

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const product = { id: 'product', width: 300, height: 600, cut_out: true, colors: ['#2b6e5f'] };

test.each([
  ['a film of words alone', designFilm(aFilmBrief({ palette: ['#e4572e'] }))],
  [
    'a film with a product picture, in another script',
    designFilm(
      aFilmBrief({
        seed: 3,
        tone: 'elegant',
        aspect_ratio: '4:5',
        call_to_action: '今すぐ試す',
        product,
      }),
    ),
  ],
])('a browser draws the frames of %s as the server does', async (_what, film) => {
  await compare(film, allOver(film));
});

test.each([
  ['bold', 'bands', 'whip'],
  ['playful', 'slash', 'zoom'],
  ['calm', 'fade', 'match'],
  ['serious', 'blinds', 'push'],
  ['elegant', 'iris', 'cut'],
] as const)(
  'a browser draws a %s film whose scenes take over by %s and %s as the server does',
  { timeout: 120_000 },
  async (tone, first, second) => {
    const designed = designFilm(aFilmBrief({ tone, seed: 5, aspect_ratio: '1:1', product }));
    const scenes = designed.scenes.map((scene, index) => ({
      ...scene,
      transition: scene.transition && {
        ...scene.transition,
        kind: index === 1 ? first : second,
        frames: 12,
      },
    }));
    const film = { ...designed, scenes };

    await compare(
      film,
      scenes.slice(1).flatMap(({ start, frames }) => [start + 3, start + 7, start + frames - 5]),
    );
  },
);

async function compare(film: FilmSpec, frames: readonly number[]): Promise<void> {
  const images = { product: join(folder, 'product.png') };
  await writeFile(images.product, aBottle());
  const onServer = await serverFrames(film, images);
  const inBrowser = await browserFrames(film, images);

  for (const frame of frames) {
    const server = onServer(frame);
    const shown = await inBrowser(frame);

    const likeness = ssim(server, shown);
    const message = likeness < SAME_TO_THE_EYE ? await keepPair(frame, [server, shown]) : '';
    expect(likeness, `frame ${frame} ${message}`).toBeGreaterThanOrEqual(SAME_TO_THE_EYE);
  }
}

/** All over the film, transitions too. */
function allOver({ frames }: FilmSpec): number[] {
  return Array.from({ length: FRAMES }, (_, index) =>
    Math.round(((index + 0.5) * frames) / FRAMES),
  );
}

async function serverFrames(film: FilmSpec, images: Record<string, string>) {
  const stage = await openStage(film, images);
  const canvas = createNodeCanvas(film.width, film.height);
  const context = canvas.getContext('2d') as unknown as Context2d;
  return (frame: number): Pixels => {
    drawFrame(context, film, frame, stage);
    return { width: film.width, height: film.height, rgba: canvas.data() };
  };
}

async function browserFrames(film: FilmSpec, images: Record<string, string>) {
  const server = await serveFilm(images);
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    server.close();
  });
  await page.goto(server.url);
  await page.evaluate(`filmPage.open(${JSON.stringify(film)})`);
  return async (frame: number): Promise<Pixels> => {
    const picture = server.nextPicture(frame);
    await page.evaluate(`filmPage.send(${frame}, 'image/png')`);
    return readPixels(await picture);
  };
}

async function readPixels(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba: data };
}

async function keepPair(frame: number, [server, shown]: readonly [Pixels, Pixels]) {
  const file = join(await mkdtemp(join(tmpdir(), 'unlike-')), `frame-${frame}.png`);
  const { width, height } = server;
  const layer = ({ rgba }: Pixels, left: number) => ({
    input: Buffer.from(rgba),
    raw: { width, height, channels: 4 as const },
    left,
    top: 0,
  });
  await sharp({ create: { width: 2 * width, height, channels: 4, background: 'white' } })
    .composite([layer(server, 0), layer(shown, width)])
    .png()
    .toFile(file);
  return `frame ${frame} is not the same: server (left) and browser are in ${file}`;
}
