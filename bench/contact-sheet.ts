/**
 * Draws a film's frames side by side, to look at it without encoding it:
 *   node --import tsx bench/contact-sheet.ts <brief.json or sample> <out.png> [9:16|16:9|1:1|4:5] [seed] [bottle|photo] [seconds a step]
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { designFilm } from '#src/rendering/design/design-film.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';
import { drawSheet } from './draw-sheet.ts';
import { drawPhoto } from './gallery-pictures.ts';
import { drawBottle, SAMPLE_BRIEFS } from './sample-briefs.ts';

const [source = 'coffee', out = 'sheet.png', ratio, seed, product, step = '0.5'] =
  process.argv.slice(2);
const told = SAMPLE_BRIEFS[source] ?? (JSON.parse(readFileSync(source, 'utf8')) as FilmBrief);
const drawn = product === 'bottle' ? drawBottle() : product === 'photo' ? drawPhoto() : null;
const brief: FilmBrief = {
  ...told,
  aspect_ratio: (ratio as FilmBrief['aspect_ratio'] | undefined) ?? told.aspect_ratio,
  seed: seed === undefined || seed === '-' ? told.seed : Number(seed),
  product: drawn && { ...drawn, id: 'product', cut_out: product === 'bottle' },
};

const film = designFilm(brief);
const file = join(mkdtempSync(join(tmpdir(), 'sheet-')), 'product.png');
if (drawn) writeFileSync(file, drawn.png);
const sheet = await drawSheet(film, {
  picture: drawn && file,
  thumbnail: 400,
  sheetWidth: 2000,
  secondsPerStep: Number(step),
});
writeFileSync(out, sheet.toBuffer('image/png'));
console.log(`${film.style}: ${film.frames} frames in ${out}`);
