import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { type FilmServer, serveFilm } from '../../test/support/film-server.ts';
import type { PictureMessage } from './encoder-child.ts';
import { cpuMsSoFar } from './watch-memory.ts';

const ENCODER = fileURLToPath(new URL('encoder-child.ts', import.meta.url));

/** How a picture leaves the page. */
export const WAYS = ['screenshot, JPEG', 'toBlob, JPEG', 'toBlob, PNG'] as const;
export type Way = (typeof WAYS)[number];

/** As headless-browser renderers do by default. */
const JPEG_QUALITY = 80;
/** One for each core; more did not help. */
const PAGES = 2;

export interface Baseline {
  ms: number;
  /** Processor time of the browser and this process. */
  cpuMs: number;
}

/**
 * Time to have these frames drawn by headless browser pages with the same drawing code, taken out as
 * pictures, decoded and given to the same encoder. Starting the browser, loading the film and baking its
 * bitmaps, and the encoder's first frame, come before the clock starts.
 */
export async function drawInBrowser(
  browser: Browser,
  film: FilmSpec,
  { frames, way }: { frames: readonly number[]; way: Way },
): Promise<Baseline> {
  const server = await serveFilm({});
  const pages = await Promise.all(
    Array.from({ length: PAGES }, () => openPage(browser, film, server)),
  );
  try {
    for (const page of pages) await bake(page, frames);
    return await encodeAll(film, frames, (frame) => {
      const page = pages[frame % PAGES];
      if (!page) throw new Error('unreachable: there is a page for every remainder');
      return picture({ page, server, way }, frame);
    });
  } finally {
    await Promise.all(pages.map((page) => page.close()));
    server.close();
  }
}

async function openPage(browser: Browser, film: FilmSpec, { url }: FilmServer): Promise<Page> {
  const { width, height } = film;
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(url);
  await page.addStyleTag({ content: 'body { margin: 0 }' });
  await page.evaluate(`filmPage.open(${JSON.stringify(film)})`);
  return page;
}

async function bake(page: Page, frames: readonly number[]): Promise<void> {
  for (const frame of frames) await page.evaluate(`filmPage.draw(${frame})`);
}

interface Source {
  page: Page;
  server: FilmServer;
  way: Way;
}

async function picture({ page, server, way }: Source, frame: number): Promise<Buffer> {
  if (way === 'screenshot, JPEG') {
    await page.evaluate(`filmPage.draw(${frame})`);
    return page.screenshot({ type: 'jpeg', quality: JPEG_QUALITY });
  }
  const sent = server.nextPicture(frame);
  const type = way === 'toBlob, JPEG' ? `'image/jpeg', ${JPEG_QUALITY / 100}` : `'image/png'`;
  await page.evaluate(`filmPage.send(${frame}, ${type})`);
  return sent;
}

/** Pages draw ahead while the encoder, in a process of its own, works. */
async function encodeAll(
  film: FilmSpec,
  frames: readonly number[],
  draw: (frame: number) => Promise<Buffer>,
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
  await add(await draw(frames[0] ?? 0));

  const started = performance.now();
  const cpuBefore = cpuMsSoFar();
  const ahead = frames.slice(0, PAGES).map(draw);
  for (const index of frames.keys()) {
    const picture = await ahead.shift();
    const next = frames[index + PAGES];
    if (next !== undefined) ahead.push(draw(next));
    await add(picture ?? null);
  }
  await add(null);
  const times = { ms: performance.now() - started, cpuMs: cpuMsSoFar() - cpuBefore };
  child.kill('SIGKILL');
  return times;
}
