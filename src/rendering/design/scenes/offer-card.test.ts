import { expect, test } from 'vitest';
import { aFilmBrief } from '../../../../test/support/film-briefs.ts';
import { layOutText } from '../../draw/text-layout.ts';
import { registerFonts } from '../../fonts.ts';
import { createNodeCanvas } from '../../node-stage.ts';
import { TONES, type BriefScene } from '../../film-brief.ts';
import { designFilm } from '../design-film.ts';
import { isOffer } from './figure.ts';

const CLOSE: BriefScene = {
  kind: 'close',
  headline: '20% off.',
  support: 'Until Sunday.',
  emphasis: [],
  frames: 100,
};

test.each(TONES)('an offer is larger than anything else on a %s end card', (tone) => {
  const sizes = sizesIn(aFilmBrief({ tone, scenes: [CLOSE] }));

  const [largest] = [...sizes].sort((first, second) => second.size - first.size);
  expect(largest?.text.toLowerCase()).toBe('20% off.');
  expect(largest?.size).toBeGreaterThanOrEqual(110);
  expect(sizes.find(({ text }) => text === 'Until Sunday.')?.size).toBeGreaterThanOrEqual(52);
});

test.each([
  ['20% off.', true],
  ['100% real mint.', false],
  ['0 % sugar', false],
  ['Save up to 30%.', true],
  ['20 % Rabatt', true],
  ['-15 %', true],
  ['خصم ٢٠٪', true],
  ['10–20% cocoa', false],
  ['Tickets from $15.', true],
  ['First week free.', true],
  ['Kostenlos bis Freitag', true],
  ['Start before the sun', false],
  ['Feel free', false],
  ['Gluten-free, of course', false],
  ['Off your list.', false],
  ['Freedom to go', false],
  [null, false],
])('%s: an offer? %s', (line, expected) => {
  expect(isOffer(line)).toBe(expected);
});

function sizesIn(brief: ReturnType<typeof aFilmBrief>): { text: string; size: number }[] {
  const film = designFilm(brief);
  registerFonts(film.fonts);
  const context = createNodeCanvas(16, 16).getContext('2d');
  const texts = film.scenes[0]?.layers.filter((layer) => layer.kind === 'text') ?? [];
  return texts.flatMap((layer) =>
    layOutText(context, layer, film).blocks.map(({ block, words }) => ({
      text: block.text,
      size: Math.max(...words.map(({ size }) => size)),
    })),
  );
}
