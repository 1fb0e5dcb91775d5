import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { briefFilm } from '#src/generations/brief-film.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';
import { writeStory } from '#src/stories/write-story.ts';
import type { Framework } from '#src/stories/story.ts';
import { drawBag, drawPhone, drawPhoto } from './gallery-pictures.ts';
import { drawBottle } from './sample-briefs.ts';

const PICTURES = {
  bottle: { draw: drawBottle, cut_out: true },
  photo: { draw: drawPhoto, cut_out: false },
  phone: { draw: drawPhone, cut_out: true },
  bag: { draw: drawBag, cut_out: true },
} as const;

type PictureName = keyof typeof PICTURES;
export type Variant = readonly [
  seed: number,
  ratio: FilmBrief['aspect_ratio'],
  framework: Framework,
  picture: PictureName | null,
];

export interface GalleryAd {
  name: string;
  prompt: string;
  variants: readonly Variant[];
}

export const ADS: readonly GalleryAd[] = [
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

export interface DesignedAd {
  film: FilmSpec;
  /** File of the product's picture, where the ad has one. */
  picture: string | null;
}

/** Designs one of the gallery's films and writes its picture into `folder`. */
export function designAd(
  folder: string,
  { prompt }: Pick<GalleryAd, 'prompt'>,
  { variant, duration }: { variant: Variant; duration: number },
): DesignedAd {
  const [seed, ratio, framework, pictureName] = variant;
  const source = pictureName && PICTURES[pictureName];
  const drawn = source && { ...source.draw(), id: 'product', cut_out: source.cut_out };
  const file = join(folder, `${pictureName ?? 'none'}.png`);
  if (drawn) writeFileSync(file, drawn.png);
  const story = writeStory({ prompt, framework, duration, seed });
  const film = designFilm(
    briefFilm({ prompt, aspect_ratio: ratio, seed_value: seed }, story, {
      palette: [],
      product: drawn,
    }),
  );
  return { film, picture: drawn && file };
}
