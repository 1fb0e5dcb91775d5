import { expect, test } from 'vitest';
import { aFilmBrief } from '../../../../test/support/film-briefs.ts';
import { designFilm } from '../design-film.ts';
import { hueDistance, toOklch } from '../oklch.ts';
import { FOOD } from './food.ts';
import { findProp } from './prop-library.ts';

test('every thing to eat or drink has been drawn', () => {
  for (const name of FOOD) expect(findProp(name), name).toBeDefined();
});

test.each([1, 2, 3, 4, 5, 6])('a carrot is orange in the blue film of seed %i', (seed) => {
  const tone = seed % 2 === 0 ? 'playful' : 'bold';
  const brief = aFilmBrief({ seed, tone, things: ['carrot'], palette: ['#1c4ad9', '#7fa6ff'] });

  const carrots = designFilm(brief)
    .scenes.flatMap(({ layers }) => layers)
    .filter((layer) => layer.kind === 'prop');

  expect(carrots.length).toBeGreaterThan(0);
  for (const { colors } of carrots) {
    const [, root = ''] = colors;
    expect(hueDistance(toOklch(root).h, 55), colors.join(' ')).toBeLessThan(40);
  }
});
