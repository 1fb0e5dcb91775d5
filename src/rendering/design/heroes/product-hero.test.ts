import { expect, test } from 'vitest';
import { aFilmBrief } from '../../../../test/support/film-briefs.ts';
import type { FilmSpec } from '../../draw/film-spec.ts';
import { valueAt } from '../../draw/motion.ts';
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

test.each([false, true])(
  'the camera goes on inside every photo, at a pace of its own (calm: %s)',
  (calm) => {
    const photo = { ...product, width: 1200, height: 1200, cut_out: false };
    const shown = [1, 2, 3, 4].flatMap((seed) =>
      designFilm(aFilmBrief({ seed, product: photo, calm })).scenes.flatMap((scene) =>
        scene.layers.flatMap((layer) => (layer.kind === 'picture' ? [{ layer, scene }] : [])),
      ),
    );

    expect(shown.length).toBeGreaterThan(4);
    for (const { layer, scene } of shown) {
      const paces = [
        valueAt(layer.zoom, scene.frames - 12),
        valueAt(layer.zoom, scene.frames - 32),
      ];
      const [late = 0, early = 0] = paces;
      // Parts of half the photo: what its edge moves against its frame.
      const moved = Math.abs(late - early) * (layer.width / 2);
      expect(moved, `scene ${scene.scene_number}`).toBeGreaterThan(0.5);
    }
  },
);

function productsOf(films: readonly FilmSpec[]) {
  return films.flatMap(({ scenes }) =>
    scenes.flatMap(({ layers }) => carriedPicture(layers) ?? []),
  );
}
