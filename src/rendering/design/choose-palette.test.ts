import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aFilmBrief } from '../../../test/support/film-briefs.ts';
import { TONES } from '../film-brief.ts';
import { choosePalette } from './choose-palette.ts';
import { inLightness, toOklch } from './oklch.ts';

const WARM = {
  'orange juice': '#f58a1f',
  terracotta: '#c4623f',
  leather: '#8a5a33',
  gold: '#d4a838',
};

test.each(Object.entries(WARM))('%s never leads a palette to pink or olive', (_, color) => {
  fc.assert(
    fc.property(fc.constantFrom(...TONES), fc.nat(40), (tone, turn) => {
      const { deep, hot } = choosePalette(aFilmBrief({ tone, palette: [color] }), turn);

      const [dark, accent] = [toOklch(deep), toOklch(hot)];
      const isPink = accent.h > 320 || accent.h < 15;
      const isOlive = accent.h > 100 && accent.h < 150 && accent.l < 0.85;
      expect(isPink || isOlive, hot).toBe(false);
      expect(dark.h, deep).toBeLessThan(75);
    }),
  );
});

test('one warm product has more than one accent over several turns', () => {
  const brief = aFilmBrief({ tone: 'warm', palette: [WARM['orange juice']] });

  const accents = [0, 1, 2, 3].map((turn) => choosePalette(brief, turn).hot);

  expect(new Set(accents).size).toBeGreaterThan(1);
});

test('a gold that is darkened turns brown, and a blue stays blue', () => {
  expect(inLightness(toOklch(WARM.gold), 0.4).h).toBeLessThan(65);
  expect(inLightness(toOklch('#2447ff'), 0.2).h).toBe(toOklch('#2447ff').h);
});
