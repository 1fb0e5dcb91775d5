import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { openBrowser } from '../test/support/browser.ts';
import { drawInBrowser, WAYS } from './render/draw-in-browser.ts';
import { type MadeFilm, makeFilm } from './render/make-film.ts';

/*
 * A film of 15 s at 1080x1920 made by our path, against the same film's frames drawn by headless browser pages and
 * given to the same encoder (what each way does stands in render/draw-in-browser.ts); and the memory that a film
 * of 15 s and one of 60 s take. Where other programs use the machine, compare processor times.
 *   npm run bench:render [-- frames of the baseline]
 */

const STRETCHES = 4;
const BASELINE_FRAMES = Number(process.argv[2] ?? 60);

const folder = await mkdtemp(join(tmpdir(), 'bench-render-'));
try {
  const short = await makeFilm(folder, { duration: 15 });
  const long = await makeFilm(folder, { duration: 60 });
  console.table({ '15 s': figuresOf(short), '60 s': figuresOf(long) });
  await compare(short);
} finally {
  await rm(folder, { recursive: true });
}

async function compare({ film, framesMs, framesCpuMs, wholeMs }: MadeFilm): Promise<void> {
  const frames = stretchesOf(film);
  const scale = film.frames / frames.length;
  const browser = await openBrowser();
  const rows: Record<string, unknown> = {
    'our frames': { seconds: inSeconds(framesMs), 'processor, s': inSeconds(framesCpuMs) },
  };
  for (const [name, way] of Object.entries(WAYS)) {
    const { ms, cpuMs } = await drawInBrowser(browser, film, { frames, way });
    rows[`browser: ${name}`] = {
      seconds: inSeconds(ms * scale),
      'processor, s': known(cpuMs, inSeconds(cpuMs * scale)),
      'x our frames': ((ms * scale) / framesMs).toFixed(1),
      'x our processor time': known(cpuMs, ((cpuMs * scale) / framesCpuMs).toFixed(1)),
      'x our whole film': ((ms * scale) / wholeMs).toFixed(1),
    };
  }
  await browser.close();
  console.log(
    `The browser drew ${frames.length} of ${film.frames} frames, in ${STRETCHES} stretches; its seconds are scaled by ${scale.toFixed(1)}.`,
  );
  console.table(rows);
}

/** Stretches from all over the film, each of frames in a row as an encoder wants them. */
function stretchesOf({ frames }: FilmSpec): number[] {
  const length = Math.round(BASELINE_FRAMES / STRETCHES);
  return Array.from({ length: STRETCHES }, (_, stretch) => {
    const middle = Math.round(((stretch + 0.5) * frames) / STRETCHES);
    return Array.from({ length }, (_frame, index) => middle - Math.floor(length / 2) + index);
  }).flat();
}

function figuresOf({ film, wholeMs, framesMs, largestBytes, togetherBytes }: MadeFilm) {
  const megabytes = (bytes: number | null) =>
    bytes === null ? 'unknown' : (bytes / 1e6).toFixed(0);
  return {
    'made in, s': inSeconds(wholeMs),
    'times its length': (wholeMs / 1000 / (film.frames / FPS)).toFixed(2),
    'frames, s': inSeconds(framesMs),
    'largest process, MB': megabytes(largestBytes),
    'all processes, MB': megabytes(togetherBytes),
  };
}

/** A process of the browser that ended meanwhile takes its time with it. */
function known(cpuMs: number, figure: string): string {
  return cpuMs > 0 ? figure : 'unknown';
}

function inSeconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
