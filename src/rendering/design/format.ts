import type { Box } from '../draw/spec-values.ts';
import type { FilmBrief } from '../film-brief.ts';

/** Where things may stand in one aspect ratio. Text keeps to `safe`; pictures may leave the frame. */
export interface Format {
  width: number;
  height: number;
  safe: Box;
  /** Text alone. */
  page: Box;
  /** Text beside a picture, and the picture's room (x and y are its corner, it may leave the frame). */
  text: Box;
  picture: Box;
  /** The end card's name, line and button, and its picture. */
  card: Box;
  cardPicture: Box;
  /** The hook's type, and the room for a hero that leaves it alone. */
  hook: Box;
  hookPicture: Box;
  /** The hook's type above a band of running words. */
  alone: Box;
  /** A closer look at the hero. */
  closer: Box;
  /** What is left below a list. */
  listText: Box;
  listPicture: Box;
  /** A corner without text, for what is near the camera. */
  corner: Box;
  /** Middle of the band of running words; null = no room for one. */
  marquee: number | null;
  /** Where a scene's captions may stand, most wanted first: the last is free of text in every layout. */
  captions: readonly Box[];
  /** The weight that grows into a tension scene. */
  weight: { x: number; y: number };
  weightRadius: number;
  buttonHeight: number;
  wide: boolean;
}

/** 9:16 keeps clear of what TikTok, Reels, Shorts and Stories lay over a film (2026). */
const FORMATS: Readonly<Record<FilmBrief['aspect_ratio'], Format>> = {
  '9:16': {
    width: 1080,
    height: 1920,
    safe: { x: 120, y: 288, width: 768, height: 960 },
    page: { x: 120, y: 288, width: 768, height: 960 },
    text: { x: 120, y: 288, width: 768, height: 500 },
    picture: { x: 60, y: 830, width: 960, height: 1000 },
    card: { x: 120, y: 288, width: 768, height: 740 },
    cardPicture: { x: 120, y: 1080, width: 840, height: 790 },
    hook: { x: 120, y: 288, width: 768, height: 780 },
    alone: { x: 120, y: 288, width: 768, height: 960 },
    hookPicture: { x: 0, y: 1110, width: 1080, height: 810 },
    closer: { x: 90, y: 860, width: 1120, height: 1120 },
    listText: { x: 120, y: 288, width: 768, height: 440 },
    listPicture: { x: 240, y: 1300, width: 760, height: 700 },
    corner: { x: -140, y: 1560, width: 420, height: 420 },
    marquee: 1560,
    weight: { x: 820, y: 1690 },
    weightRadius: 520,
    buttonHeight: 132,
    captions: [],
    wide: false,
  },
  '4:5': {
    width: 1080,
    height: 1350,
    safe: { x: 72, y: 84, width: 936, height: 1182 },
    page: { x: 72, y: 84, width: 936, height: 1182 },
    text: { x: 72, y: 84, width: 936, height: 400 },
    picture: { x: 90, y: 520, width: 900, height: 800 },
    card: { x: 72, y: 84, width: 936, height: 690 },
    cardPicture: { x: 190, y: 810, width: 700, height: 640 },
    hook: { x: 72, y: 84, width: 936, height: 700 },
    alone: { x: 72, y: 84, width: 936, height: 880 },
    hookPicture: { x: 0, y: 810, width: 1080, height: 560 },
    closer: { x: 120, y: 540, width: 980, height: 900 },
    listText: { x: 72, y: 84, width: 620, height: 500 },
    listPicture: { x: 700, y: 60, width: 420, height: 460 },
    corner: { x: -160, y: 1080, width: 360, height: 360 },
    marquee: 1140,
    weight: { x: 880, y: 1290 },
    weightRadius: 380,
    buttonHeight: 124,
    captions: [],
    wide: false,
  },
  '1:1': {
    width: 1080,
    height: 1080,
    safe: { x: 72, y: 72, width: 936, height: 936 },
    page: { x: 72, y: 72, width: 936, height: 936 },
    text: { x: 72, y: 72, width: 936, height: 330 },
    picture: { x: 140, y: 430, width: 800, height: 640 },
    card: { x: 72, y: 72, width: 936, height: 590 },
    cardPicture: { x: 240, y: 690, width: 600, height: 520 },
    hook: { x: 72, y: 72, width: 936, height: 560 },
    alone: { x: 72, y: 72, width: 936, height: 660 },
    hookPicture: { x: 0, y: 680, width: 1080, height: 420 },
    closer: { x: 160, y: 440, width: 860, height: 720 },
    listText: { x: 72, y: 72, width: 620, height: 430 },
    listPicture: { x: 720, y: 40, width: 380, height: 400 },
    corner: { x: -140, y: 860, width: 300, height: 300 },
    marquee: 900,
    weight: { x: 900, y: 1040 },
    weightRadius: 330,
    buttonHeight: 112,
    captions: [],
    wide: false,
  },
  '16:9': {
    width: 1920,
    height: 1080,
    safe: { x: 112, y: 80, width: 1696, height: 920 },
    page: { x: 112, y: 80, width: 1180, height: 920 },
    text: { x: 112, y: 120, width: 860, height: 840 },
    picture: { x: 1040, y: 60, width: 820, height: 960 },
    card: { x: 112, y: 190, width: 900, height: 690 },
    cardPicture: { x: 1100, y: 110, width: 740, height: 860 },
    hook: { x: 112, y: 100, width: 1080, height: 880 },
    alone: { x: 112, y: 80, width: 1696, height: 740 },
    hookPicture: { x: 1270, y: 0, width: 720, height: 1080 },
    closer: { x: 1040, y: 20, width: 960, height: 1080 },
    listText: { x: 112, y: 80, width: 840, height: 400 },
    listPicture: { x: 1060, y: 90, width: 800, height: 900 },
    corner: { x: 1640, y: 800, width: 400, height: 400 },
    marquee: 990,
    weight: { x: 1760, y: 820 },
    weightRadius: 520,
    buttonHeight: 124,
    captions: [],
    wide: true,
  },
};

/** What is different where captions are shown in the picture: type and pictures make room for them. */
const CAPTIONED: Readonly<Record<FilmBrief['aspect_ratio'], Partial<Format>>> = {
  // Between type and picture, or where type fills the safe area below it: never on the product.
  '9:16': {
    page: { x: 120, y: 288, width: 768, height: 772 },
    text: { x: 120, y: 288, width: 768, height: 396 },
    picture: { x: 60, y: 896, width: 960, height: 940 },
    cardPicture: { x: 120, y: 1272, width: 840, height: 600 },
    hook: { x: 120, y: 288, width: 768, height: 772 },
    alone: { x: 120, y: 288, width: 768, height: 772 },
    hookPicture: { x: 0, y: 1268, width: 1080, height: 652 },
    closer: { x: 90, y: 900, width: 1120, height: 1080 },
    captions: [
      { x: 120, y: 708, width: 768, height: 164 },
      { x: 120, y: 1084, width: 768, height: 164 },
    ],
  },
  '4:5': {
    page: { x: 72, y: 84, width: 936, height: 990 },
    text: { x: 72, y: 84, width: 936, height: 350 },
    picture: { x: 170, y: 456, width: 740, height: 630 },
    card: { x: 72, y: 84, width: 936, height: 610 },
    cardPicture: { x: 270, y: 716, width: 540, height: 370 },
    hook: { x: 72, y: 84, width: 936, height: 600 },
    alone: { x: 72, y: 84, width: 936, height: 760 },
    hookPicture: { x: 0, y: 706, width: 1080, height: 380 },
    closer: { x: 170, y: 460, width: 800, height: 640 },
    listText: { x: 72, y: 84, width: 620, height: 420 },
    marquee: 972,
    captions: [{ x: 72, y: 1102, width: 936, height: 164 }],
  },
  '1:1': {
    page: { x: 72, y: 72, width: 936, height: 760 },
    text: { x: 72, y: 72, width: 936, height: 290 },
    picture: { x: 190, y: 384, width: 700, height: 458 },
    card: { x: 72, y: 72, width: 936, height: 490 },
    cardPicture: { x: 300, y: 578, width: 480, height: 264 },
    hook: { x: 72, y: 72, width: 936, height: 480 },
    alone: { x: 72, y: 72, width: 936, height: 540 },
    hookPicture: { x: 0, y: 572, width: 1080, height: 270 },
    closer: { x: 190, y: 388, width: 700, height: 470 },
    listText: { x: 72, y: 72, width: 620, height: 380 },
    marquee: 730,
    captions: [{ x: 72, y: 856, width: 936, height: 152 }],
  },
  // Under the column of type; the picture keeps its side.
  '16:9': {
    page: { x: 112, y: 80, width: 1180, height: 740 },
    text: { x: 112, y: 100, width: 860, height: 720 },
    card: { x: 112, y: 120, width: 900, height: 690 },
    hook: { x: 112, y: 80, width: 1080, height: 740 },
    alone: { x: 112, y: 80, width: 1696, height: 740 },
    marquee: null,
    captions: [{ x: 112, y: 838, width: 860, height: 162 }],
  },
};

/** The room of a film, with or without captions in its picture. */
export function formatFor({ aspect_ratio, captions = [] }: FilmBrief): Format {
  const format = FORMATS[aspect_ratio];
  return captions.length === 0 ? format : { ...format, ...CAPTIONED[aspect_ratio] };
}

export function middleOf(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The same box, only as wide on the left as on the right of the frame, for what is set in the middle. */
export function centred(box: Box, format: Format): Box {
  if (format.wide) return box;
  const margin = Math.max(box.x, format.width - box.x - box.width);
  return { ...box, x: margin, width: format.width - 2 * margin };
}
