/**
 * Draws a film's frames side by side, to look at it without encoding it:
 *   node --import tsx bench/contact-sheet.ts <brief.json or sample> <out.png> [9:16|16:9|1:1|4:5] [seed] [bottle|photo] [seconds a step]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { FPS, type FilmBrief } from '#src/rendering/film-brief.ts';
import { createNodeCanvas, openStage } from '#src/rendering/node-stage.ts';
import { drawBottle, drawPhoto, SAMPLE_BRIEFS } from './sample-briefs.ts';

/** Pixels of a thumbnail's longer side. */
const THUMBNAIL = 400;

const [source = 'coffee', out = 'sheet.png', ratio, seed, product, step = '0.5'] =
  process.argv.slice(2);
const told = SAMPLE_BRIEFS[source] ?? (JSON.parse(readFileSync(source, 'utf8')) as FilmBrief);
const picture = product === 'bottle' ? drawBottle() : product === 'photo' ? drawPhoto() : null;
const brief: FilmBrief = {
  ...told,
  aspect_ratio: (ratio as FilmBrief['aspect_ratio'] | undefined) ?? told.aspect_ratio,
  seed: seed === undefined || seed === '-' ? told.seed : Number(seed),
  product: picture
    ? {
        id: 'product',
        width: picture.width,
        height: picture.height,
        cut_out: product === 'bottle',
        colors: picture.colors,
      }
    : null,
};

const film = designFilm(brief);
const file = join(mkdtempSync(join(tmpdir(), 'sheet-')), 'product.png');
if (picture) writeFileSync(file, picture.png);
const stage = await openStage(film, picture ? { product: file } : {});
const frame = createNodeCanvas(film.width, film.height);
const context = frame.getContext('2d');

const every = Math.max(1, Math.round(Number(step) * FPS));
const shown: number[] = [];
for (let at = 0; at < film.frames; at += every) shown.push(at);
const scale = THUMBNAIL / Math.max(film.width, film.height);
const width = Math.round(film.width * scale);
const height = Math.round(film.height * scale);
const columns = Math.max(1, Math.floor(2000 / (width + 6)));
const sheet = createCanvas(columns * (width + 6), Math.ceil(shown.length / columns) * (height + 6));
const paper = sheet.getContext('2d');
paper.fillStyle = '#777777';
paper.fillRect(0, 0, sheet.width, sheet.height);
paper.imageSmoothingQuality = 'high';
shown.forEach((at, index) => {
  drawFrame(context, film, at, stage);
  const x = (index % columns) * (width + 6);
  paper.drawImage(frame, x, Math.floor(index / columns) * (height + 6), width, height);
});
writeFileSync(out, sheet.toBuffer('image/png'));
console.log(`${film.style}: ${shown.length} frames of ${film.frames} in ${out}`);
