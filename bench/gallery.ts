/**
 * Draws the gallery: 24 ads from one sentence each, all frames at half-second steps, and the page that shows them.
 *   node --import tsx bench/gallery.ts [folder for larger sheets as PNG, and no page] [only ads of this name]
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { drawSheet } from './draw-sheet.ts';
import { ADS, designAd, type GalleryAd, type Variant } from './gallery-ads.ts';

/** Seconds of every film. */
const DURATION = 12;
/** Pixels of one frame on a sheet in the documentation. */
const THUMBNAIL_PIXELS = 34_000;
/** Bytes of a sheet in the documentation at most. */
const SHEET_BYTES = 110_000;

const [onlyLook, onlyName] = process.argv.slice(2);
const folder = onlyLook ?? 'docs/images/gallery';
const pictures = mkdtempSync(join(tmpdir(), 'gallery-'));
mkdirSync(folder, { recursive: true });

const page = ['# Gallery', '', introduction()];
for (const ad of ADS.filter(({ name }) => onlyName === undefined || name === onlyName)) {
  page.push('', `## ${ad.name[0]?.toUpperCase() ?? ''}${ad.name.slice(1)}`, '', `> ${ad.prompt}`);
  for (const variant of ad.variants) page.push('', await drawAd(ad, variant));
}
if (onlyLook === undefined) writeFileSync('docs/gallery.md', `${page.join('\n')}\n`);

function introduction(): string {
  return [
    'Every ad below was made from the sentence above it, without a key, by `npm run gallery`: 12 seconds,',
    'a frame every half second. Products and photos are drawn by `bench/gallery-pictures.ts` and',
    '`bench/sample-briefs.ts`.',
  ].join('\n');
}

async function drawAd(ad: GalleryAd, variant: Variant): Promise<string> {
  const [seed, ratio, framework, pictureName] = variant;
  const { film, picture } = designAd(pictures, ad, { variant, duration: DURATION });
  const sheet = await drawSheet(film, {
    picture,
    thumbnail: onlyLook === undefined ? sideFor(film) : sideFor(film, 60_000),
    sheetWidth: onlyLook === undefined ? 1000 : 1560,
    secondsPerStep: 0.5,
  });
  const stem = `${ad.name.replaceAll(' ', '-')}-${seed}`;
  const fileName = `${stem}.jpg`;
  if (onlyLook === undefined) writeFileSync(join(folder, fileName), small(sheet));
  else writeFileSync(join(folder, `${stem}.png`), sheet.toBuffer('image/png'));
  const about = `${framework}, ${ratio}, seed ${seed}, ${pictureName ?? 'no picture'}: ${film.style}`;
  console.log(`${fileName}  ${about}`);
  return `${about}\n\n![${ad.name}, ${about}](images/gallery/${fileName})`;
}

/** The longer side of thumbnails that are equally large in every aspect ratio. */
function sideFor(
  { width, height }: { width: number; height: number },
  pixels = THUMBNAIL_PIXELS,
): number {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.round(Math.sqrt(pixels * ratio));
}

/** As large and as good as the limit allows; what is full of small forms becomes smaller, not blurred. */
function small(sheet: Canvas): Buffer {
  for (const quality of [80, 70, 60, 50]) {
    const bytes = jpeg(sheet, quality);
    if (bytes.length <= SHEET_BYTES) return bytes;
  }
  const less = createCanvas(Math.round(sheet.width * 0.88), Math.round(sheet.height * 0.88));
  const context = less.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(sheet, 0, 0, less.width, less.height);
  return small(less);
}

function jpeg(sheet: Canvas, quality: number): Buffer {
  return sheet.toBuffer('image/jpeg', quality);
}
