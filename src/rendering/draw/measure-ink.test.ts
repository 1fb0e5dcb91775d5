import { expect, test } from 'vitest';
import { registerFonts } from '../fonts.ts';
import { createNodeCanvas } from '../node-stage.ts';
import { measureInk } from './measure-ink.ts';
import { setTypeface } from './measure-words.ts';
import { isRightToLeft } from './words.ts';

const SIZE = 100;
/** Canvas rounds a letter's box to whole pixels. */
const ROUNDING = 0.02;
/** Room that may be left free over letters without harm. */
const SPARE = 0.22;

const LATIN = ['latin', 'latin-ext', 'vietnamese'];
const FACES = [
  { family: 'Unbounded', weight: 700, subsets: LATIN },
  { family: 'Bricolage Grotesque', weight: 800, subsets: LATIN },
  { family: 'Noto Sans', weight: 800, subsets: LATIN },
  { family: 'Archivo Black', weight: 400, subsets: ['latin', 'latin-ext'] },
  { family: 'DM Sans', weight: 500, subsets: ['latin', 'latin-ext'] },
];
const WORDS = ['tiếng', 'BỮA SÁNG', 'Ångström', 'Ćma', 'Ỗi', 'kỵ', 'çağ', 'Ÿ', 'mờ', 'plain'];
const ARABIC = { family: 'Noto Sans Arabic', weight: 800, subsets: ['arabic'] };

const faces = FACES.flatMap((face) => WORDS.map((word) => ({ ...face, word })));
const arabic = ['يبدأ', 'أن', 'هل', 'تستيقظ', 'شاي', 'كلّ'].map((word) => ({ ...ARABIC, word }));

test.each([...faces, ...arabic])('$word in $family is measured as it is drawn', (face) => {
  const { family, weight, subsets, word } = face;
  // Letters a family does not have come from a font of ours that has them.
  if (!subsets.includes('vietnamese') && /[ạ-ỹ]/iu.test(word)) return;
  const fonts = subsets.map((subset) => ({ family, subset, weight, style: 'normal' as const }));
  registerFonts(fonts);
  const context = createNodeCanvas(1000, 400).getContext('2d');
  setTypeface(context, { family, weight, style: 'normal', tracking: 0 }, SIZE, fonts);

  const { ascent, descent } = measureInk(context, word, SIZE);

  context.textAlign = 'left';
  context.direction = isRightToLeft(word) ? 'rtl' : 'ltr';
  context.fillText(word, 20, 200);
  const rows = inkedRows(context.getImageData(0, 0, 1000, 400));
  expect(ascent * SIZE).toBeGreaterThanOrEqual(200 - rows.first - ROUNDING * SIZE);
  expect(descent * SIZE).toBeGreaterThanOrEqual(rows.last + 1 - 200 - ROUNDING * SIZE);
  expect(ascent * SIZE).toBeLessThanOrEqual(200 - rows.first + SPARE * SIZE);
  expect(descent * SIZE).toBeLessThanOrEqual(rows.last + 1 - 200 + SPARE * SIZE);
});

function inkedRows({ data, width }: { data: Uint8ClampedArray; width: number }) {
  const rows = { first: Infinity, last: 0 };
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 24) continue;
    const row = Math.floor(at / 4 / width);
    rows.first = Math.min(rows.first, row);
    rows.last = Math.max(rows.last, row);
  }
  return rows;
}
