/**
 * Draws the gallery: 24 ads from one sentence each, all frames at half-second steps, and the page that shows them.
 *   node --import tsx bench/gallery.ts [folder for larger sheets, and no page]
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { briefFilm } from '#src/generations/brief-film.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';
import { writeStory } from '#src/stories/write-story.ts';
import type { Framework } from '#src/stories/story.ts';
import { drawSheet } from './draw-sheet.ts';
import { drawBag, type DrawnPicture, drawPhone, drawPhoto } from './gallery-pictures.ts';
import { drawBottle } from './sample-briefs.ts';

const PICTURES = {
  bottle: { draw: drawBottle, cut_out: true },
  photo: { draw: drawPhoto, cut_out: false },
  phone: { draw: drawPhone, cut_out: true },
  bag: { draw: drawBag, cut_out: true },
} as const;

type PictureName = keyof typeof PICTURES;
type Variant = readonly [
  seed: number,
  ratio: FilmBrief['aspect_ratio'],
  framework: Framework,
  picture: PictureName | null,
];

/** Seconds of every film. */
const DURATION = 12;
/** Pixels of one frame on a sheet in the documentation. */
const THUMBNAIL_PIXELS = 23_000;
/** Bytes of a sheet in the documentation at most. */
const SHEET_BYTES = 60_000;

const ADS: readonly { name: string; prompt: string; variants: readonly Variant[] }[] = [
  {
    name: 'food',
    prompt:
      'Corner Crumb, a neighbourhood bakery: sourdough baked at 5 every morning, 48 hours of rest, no additives. Free coffee with your first loaf.',
    variants: [
      [1, '9:16', 'PAS', 'photo'],
      [2, '1:1', 'AIDA', null],
      [3, '16:9', 'BAB', 'photo'],
    ],
  },
  {
    name: 'beauty',
    prompt:
      'An elegant ad for Aube, a night serum with 5 ingredients that calms dry skin. 20% off until Sunday.',
    variants: [
      [1, '9:16', 'BAB', 'bottle'],
      [2, '4:5', 'PAS', null],
      [3, '16:9', 'AIDA', 'bottle'],
    ],
  },
  {
    name: 'fitness',
    prompt:
      'Promote Pulse Club, a gym for busy parents with 25-minute workouts, childcare and no contract. First week free.',
    variants: [
      [1, '9:16', 'PAS', null],
      [2, '1:1', 'BAB', null],
      [3, '4:5', 'AIDA', null],
    ],
  },
  {
    name: 'software',
    prompt:
      'Ledgerly is accounting software for freelancers. Scan receipts, send invoices and close the month in 3 clicks. $9 a month.',
    variants: [
      [1, '9:16', 'PAS', 'phone'],
      [2, '16:9', 'AIDA', null],
      [3, '1:1', 'BAB', 'phone'],
    ],
  },
  {
    name: 'local service',
    prompt:
      'Rapid Rooter, a plumber in Leeds. Day and night service, fixed prices, no call-out fee.',
    variants: [
      [1, '9:16', 'PAS', null],
      [2, '16:9', 'AIDA', null],
      [3, '4:5', 'BAB', null],
    ],
  },
  {
    name: 'fashion',
    prompt:
      'Playful ad for Tomo, tote bags made from recycled sails, no two alike. Free shipping until Friday.',
    variants: [
      [1, '9:16', 'AIDA', 'bag'],
      [2, '1:1', 'PAS', 'bag'],
      [3, '16:9', 'BAB', null],
    ],
  },
  {
    name: 'event',
    prompt:
      'Lantern Nights, an outdoor film festival at Harbour Park on 15 June. 30 films, street food and live music. Tickets from $15.',
    variants: [
      [1, '9:16', 'AIDA', null],
      [2, '16:9', 'PAS', null],
      [3, '4:5', 'BAB', null],
    ],
  },
  {
    name: 'non-profit',
    prompt:
      'Second Paws, an animal rescue charity that finds homes for old dogs. $30 feeds a dog for a month.',
    variants: [
      [1, '9:16', 'PAS', null],
      [2, '4:5', 'BAB', null],
      [3, '16:9', 'AIDA', null],
    ],
  },
];

const [onlyLook] = process.argv.slice(2);
const folder = onlyLook ?? 'docs/images/gallery';
const pictures = mkdtempSync(join(tmpdir(), 'gallery-'));
mkdirSync(folder, { recursive: true });

const page = ['# Gallery', '', introduction()];
for (const { name, prompt, variants } of ADS) {
  page.push('', `## ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`, '', `> ${prompt}`);
  for (const variant of variants) page.push('', await drawAd({ name, prompt }, variant));
}
if (onlyLook === undefined) writeFileSync('docs/gallery.md', `${page.join('\n')}\n`);

function introduction(): string {
  return [
    'Every ad below was made from the sentence above it, without a key, by `npm run gallery`: 12 seconds,',
    'a frame every half second. Products and photos are drawn by `bench/gallery-pictures.ts` and',
    '`bench/sample-briefs.ts`.',
  ].join('\n');
}

async function drawAd(
  { name, prompt }: { name: string; prompt: string },
  [seed, ratio, framework, pictureName]: Variant,
): Promise<string> {
  const picture: DrawnPicture | null = pictureName && PICTURES[pictureName].draw();
  const file = join(pictures, `${pictureName ?? 'none'}.png`);
  if (picture) writeFileSync(file, picture.png);
  const story = writeStory({ prompt, framework, duration: DURATION, seed });
  const product = picture &&
    pictureName && { ...picture, id: 'product', cut_out: PICTURES[pictureName].cut_out };
  const film = designFilm(
    briefFilm({ aspect_ratio: ratio, seed_value: seed }, story, { palette: [], product }),
  );

  const sheet = await drawSheet(film, {
    picture: picture && file,
    thumbnail: onlyLook === undefined ? sideFor(film) : 360,
    sheetWidth: onlyLook === undefined ? 1000 : 1960,
    secondsPerStep: 0.5,
  });
  const fileName = `${name.replaceAll(' ', '-')}-${seed}.jpg`;
  writeFileSync(join(folder, fileName), onlyLook === undefined ? small(sheet) : jpeg(sheet, 80));
  const about = `${framework}, ${ratio}, seed ${seed}, ${pictureName ?? 'no picture'}: ${film.style}`;
  console.log(`${fileName}  ${about}`);
  return `${about}\n\n![${name}, ${about}](images/gallery/${fileName})`;
}

/** The longer side of thumbnails that are equally large in every aspect ratio. */
function sideFor({ width, height }: { width: number; height: number }): number {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.round(Math.sqrt(THUMBNAIL_PIXELS * ratio));
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
