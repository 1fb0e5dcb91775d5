import { expect, test } from 'vitest';
import { aFilmBrief } from '../../../../test/support/film-briefs.ts';
import type { FilmSpec } from '../../draw/film-spec.ts';
import { carriedPicture } from '../../draw/transitions/match.ts';
import { designFilm } from '../design-film.ts';

const product = { id: 'product', width: 300, height: 600, cut_out: true, colors: ['#2b6e5f'] };
const SHINING = ['dark-luxury', 'clean-tech'];

test('a product stands upright and is reflected on grounds that shine, and nowhere else', () => {
  const films = Array.from({ length: 12 }, (_, seed) =>
    designFilm(aFilmBrief({ seed, tone: 'elegant', product })),
  );
  const [shining, others] = [true, false].map((shines) =>
    productsOf(films.filter(({ style }) => SHINING.includes(style) === shines)),
  );

  expect(shining?.length).toBeGreaterThan(0);
  expect(others?.length).toBeGreaterThan(0);
  for (const { reflection, rotation } of shining ?? []) {
    expect(reflection).toBeGreaterThan(0.2);
    expect(rotation).toBe(0);
  }
  for (const { reflection } of others ?? []) expect(reflection).toBe(0);
});

function productsOf(films: readonly FilmSpec[]) {
  return films.flatMap(({ scenes }) =>
    scenes.flatMap(({ layers }) => carriedPicture(layers) ?? []),
  );
}
