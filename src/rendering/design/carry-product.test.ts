import { expect, test } from 'vitest';
import { aFilmBrief } from '../../../test/support/film-briefs.ts';
import { valueAt } from '../draw/motion.ts';
import { carriedPicture } from '../draw/transitions/match.ts';
import { designFilm } from './design-film.ts';

const product = { id: 'product', width: 300, height: 600, cut_out: true, colors: [] };

test('a product that stands free is carried from one scene to the next, already in its place', () => {
  const matched = scenesOf({ product }).filter(({ transition }) => transition?.kind === 'match');

  expect(matched.length).toBeGreaterThan(0);
  for (const scene of matched) {
    const picture = carriedPicture(scene.layers);
    if (!picture) throw new Error('a matched scene shows the product');
    expect(Math.abs(valueAt(picture.y, 0) - valueAt(picture.y, 30))).toBeLessThan(30);
  }
});

test('a photo with a background, or no picture, is not', () => {
  const photo = { ...product, cut_out: false };

  for (const changes of [{ product: photo }, { product: null }]) {
    expect(scenesOf(changes).map(({ transition }) => transition?.kind)).not.toContain('match');
  }
});

test('no way to take over is used twice in a row, unless it carries the product', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const kinds = scenesOf({ seed }).map(({ transition }) => transition?.kind);
    kinds.slice(1).forEach((kind, index) => {
      expect(kind, `seed ${seed}`).not.toBe(kinds[index]);
    });
  }
});

function scenesOf(changes: Parameters<typeof aFilmBrief>[0]) {
  const brief = aFilmBrief(changes);
  const [scene] = brief.scenes;
  if (!scene) throw new Error('the brief has a scene');
  const kinds = ['hook', 'tension', 'reveal', 'benefit', 'proof', 'close'] as const;
  return designFilm({ ...brief, scenes: kinds.map((kind) => ({ ...scene, kind })) }).scenes;
}
