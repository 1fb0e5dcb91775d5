import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FilmSpec } from '../draw/film-spec.ts';
import { TONES } from '../film-brief.ts';
import { aFilmBrief, anyFilmBrief } from '../../../test/support/film-briefs.ts';
import { designFilm } from './design-film.ts';
import { vibrates } from './scheme.ts';
import { stylesFor } from './styles.ts';

const BOTTLE = { id: 'product', width: 300, height: 700, cut_out: true, colors: ['#b4532a'] };

describe('two seeds of one story', () => {
  test.each(TONES)('look different when it is %s', (tone) => {
    for (const seed of [1, 2, 3, 40, 41]) {
      const [one, other] = [seed, seed + 1].map((at) => designFilm(aFilmBrief({ tone, seed: at })));

      expect(one?.style).not.toBe(other?.style);
      expect(bases(one)).not.toEqual(bases(other));
      expect(heroes(one)).not.toEqual(heroes(other));
    }
  });

  test('look different even when the product gives the colours', () => {
    const films = [1, 2, 3].map((seed) =>
      designFilm(aFilmBrief({ tone: 'elegant', seed, product: BOTTLE })),
    );

    expect(new Set(films.map(({ style }) => style)).size).toBe(3);
    expect(new Set(films.map((film) => JSON.stringify(bases(film)))).size).toBe(3);
  });

  test('may be of several styles, whatever the tone: it narrows them and fixes none', () => {
    for (const tone of TONES) expect(stylesFor(tone).length).toBeGreaterThanOrEqual(3);
  });
});

test('no emphasised word flickers on its ground: red on green is never chosen', () => {
  fc.assert(
    fc.property(anyFilmBrief, (brief) => {
      for (const layer of designFilm(brief).scenes.flatMap(({ layers }) => layers)) {
        if (layer.kind !== 'text') continue;
        for (const { emphasis, emphasis_mark, emphasis_fill } of layer.blocks) {
          if (emphasis.length === 0 || emphasis_mark === 'marker') continue;
          expect(layer.behind.filter((ground) => vibrates(emphasis_fill, ground))).toEqual([]);
        }
      }
    }),
    { numRuns: 150 },
  );
});

function bases(film: FilmSpec | undefined): string[] {
  return film?.scenes.map(({ ground }) => ground.base) ?? [];
}

/** What is seen beside the words. */
function heroes(film: FilmSpec | undefined): string[] {
  const seen = film?.scenes.flatMap(({ layers }) => layers) ?? [];
  return seen
    .filter(({ kind }) => kind !== 'text')
    .map((layer) => JSON.stringify(layer).slice(0, 60));
}
