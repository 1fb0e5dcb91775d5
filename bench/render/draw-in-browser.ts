import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { type FilmServer, serveFilm } from '../../test/support/film-server.ts';
import type { PictureMessage } from './encoder-child.ts';
import { cpuMsSoFar } from './watch-memory.ts';

const ENCODER = fileURLToPath(new URL('encoder-child.ts', import.meta.url));

/**
 * How a picture leaves the page, and how many pages draw at a time. The first is what headless-browser renderers
 * do: a screenshot of the page for each frame over the DevTools protocol (Page.captureScreenshot, JPEG, quality
 * 80, optimised for speed), in half as many pages as there are cores. The last is the kindest we know: no
 * screenshot, the canvas makes the JPEG. (Pixels that leave the page uncompressed were ten times slower still.)
 */
export const WAYS = {
  'screenshot as JPEG, 1 page': { picture: 'jpeg', pages: 1 },
  'screenshot as PNG, 1 page': { picture: 'png', pages: 1 },
  'screenshot as JPEG, 2 pages': { picture: 'jpeg', pages: 2 },
  'canvas to JPEG, 2 pages': { picture: 'canvas', pages: 2 },
} as const;
export type Way = (typeof WAYS)[keyof typeof WAYS];

const JPEG_QUALITY = 80;

export interface Baseline {
  ms: number;
  /** Processor time of the browser and this process. */
  cpuMs: number;
}

/**
 * Time to have these frames drawn by headless browser pages with the same drawing code, taken out of them and
 * given to the same encoder in a process of its own, which works while the pages draw ahead. Starting the
 * browser, loading the film and baking its bitmaps, and the encoder's first frame, come before the clock starts.
 */
export async function drawInBrowser(
  browser: Browser,
  film: FilmSpec,
  { frames, way }: { frames: readonly number[]; way: Way },
): Promise<Baseline> {
  const server = await serveFilm({});
  const sources = await Promise.all(
    Array.from({ length: way.pages }, () => openSource(browser, film, { server, way })),
  );
  try {
    for (const { page } of sources) await bake(page, frames);
    return await encodeAll(film, { frames, ahead: way.pages }, (place) => {
      const source = sources[place % sources.length];
      if (!source) throw new Error('unreachable: there is a page for every remainder');
      return pictureOf(source, frames[place] ?? 0);
    });
  } finally {
    await Promise.all(sources.map(({ page }) => page.close()));
    server.close();
  }
}

interface Source {
  page: Page;
  devtools: CDPSession;
  server: FilmServer;
  way: Way;
}

async function openSource(
  browser: Browser,
  film: FilmSpec,
  { server, way }: Pick<Source, 'server' | 'way'>,
): Promise<Source> {
  const { width, height } = film;
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(server.url);
  await page.addStyleTag({ content: 'body { margin: 0 }' });
  await page.evaluate(`filmPage.open(${JSON.stringify(film)})`);
  return { page, devtools: await page.context().newCDPSession(page), server, way };
}

async function bake(page: Page, frames: readonly number[]): Promise<void> {
  for (const frame of frames) await page.evaluate(`filmPage.draw(${frame})`);
}

async function pictureOf({ page, devtools, server, way }: Source, frame: number): Promise<Buffer> {
  if (way.picture === 'canvas') {
    const sent = server.nextPicture(frame);
    await page.evaluate(`filmPage.send(${frame}, 'image/jpeg', ${JPEG_QUALITY / 100})`);
    return sent;
  }
  await page.evaluate(`filmPage.draw(${frame})`);
  const quality = way.picture === 'jpeg' ? { quality: JPEG_QUALITY } : {};
  const { data } = await devtools.send('Page.captureScreenshot', {
    ...{ format: way.picture, optimizeForSpeed: true },
    ...quality,
  });
  return Buffer.from(data, 'base64');
}

async function encodeAll(
  film: FilmSpec,
  { frames, ahead }: { frames: readonly number[]; ahead: number },
  draw: (place: number) => Promise<Buffer>,
): Promise<Baseline> {
  const child = fork(ENCODER, {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    silent: true,
  });
  const size = { width: film.width, height: film.height };
  const add = async (picture: Buffer | null) => {
    child.send({ size, picture } satisfies PictureMessage);
    await once(child, 'message');
  };
  await add(await draw(0));

  const started = performance.now();
  const cpuBefore = cpuMsSoFar();
  const drawing = Array.from({ length: ahead }, (_, place) => draw(place));
  let encoding: Promise<void> = Promise.resolve();
  for (const place of frames.keys()) {
    const picture = await drawing.shift();
    if (place + ahead < frames.length) drawing.push(draw(place + ahead));
    await encoding;
    encoding = add(picture ?? null);
  }
  await encoding;
  await add(null);
  const times = { ms: performance.now() - started, cpuMs: cpuMsSoFar() - cpuBefore };
  child.kill('SIGKILL');
  return times;
}
