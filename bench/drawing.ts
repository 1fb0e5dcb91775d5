/**
 * Milliseconds of processor time a frame takes to draw, beside the least any frame could take: one bitmap over all of it.
 *   node --import tsx bench/drawing.ts
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';
import { createNodeCanvas, openStage } from '#src/rendering/node-stage.ts';
import { drawBottle, SAMPLE_BRIEFS } from './sample-briefs.ts';

const bottle = drawBottle();
const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'bottle.png');
writeFileSync(file, bottle.png);
const product = { ...bottle, id: 'product', cut_out: true };

console.log('film                       style            bake ms  ms/frame  slowest  x blit');
for (const [name, brief] of Object.entries(SAMPLE_BRIEFS).slice(0, 6)) {
  await measure(name, brief);
  await measure(`${name} with product`, { ...brief, product });
}

async function measure(name: string, brief: FilmBrief): Promise<void> {
  const film = designFilm(brief);
  const canvas = createNodeCanvas(film.width, film.height);
  const context = canvas.getContext('2d');
  const stage = await openStage(film, { product: file });
  /** Skia draws late: reading a pixel makes it draw now. */
  const finish = () => context.getImageData(0, 0, 1, 1);

  const picture = createNodeCanvas(film.width, film.height);
  picture.getContext('2d').fillRect(0, 0, film.width, film.height);
  const blits = timesOf(60, () => {
    context.drawImage(picture, 0, 0);
    finish();
  });

  const [bake] = timesOf(1, () => {
    for (const scene of film.scenes)
      drawFrame(context, film, scene.start + scene.frames - 1, stage);
    finish();
  });
  const frames = timesOf(film.frames, (frame) => {
    drawFrame(context, film, frame, stage);
    finish();
  });
  const slowest = Math.max(...frames);
  const row = [
    name.padEnd(26),
    film.style.padEnd(15),
    (bake ?? 0).toFixed(0).padStart(8),
    mean(frames).toFixed(1).padStart(9),
    slowest.toFixed(0).padStart(8),
    (mean(frames) / mean(blits)).toFixed(1).padStart(7),
  ];
  console.log(row.join(' '));
}

function timesOf(count: number, run: (index: number) => void): number[] {
  return Array.from({ length: count }, (_, index) => {
    const before = process.cpuUsage();
    run(index);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
