import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aFilmBrief, anyFilmBrief } from '../../../test/support/film-briefs.ts';
import { contrastOf, mixed } from '../draw/color.ts';
import type { FilmBrief } from '../film-brief.ts';
import { filmSpec } from '../draw/film-spec.ts';
import { designFilm } from './design-film.ts';
import { footageScheme, SCRIM } from './footage-scheme.ts';

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('text over footage of any brightness can be read, whatever the palette', () => {
  fc.assert(
    fc.property(anyColor, anyColor, anyColor, anyColor, (deep, mid, light, hot) => {
      const { ink, quiet, accent, base, button } = footageScheme({ deep, mid, light, hot });

      for (const brightness of ['#ffffff', '#808080', '#000000']) {
        const ground = mixed(brightness, base, SCRIM);
        expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(quiet, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(accent, ground)).toBeGreaterThanOrEqual(3);
      }
      expect(contrastOf(button.ink, button.fill)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 200 },
  );
});

test('a scene with footage keeps words, button and product, and draws nothing else over the clip', () => {
  fc.assert(
    fc.property(anyFilmBrief, (brief) => {
      const film = designFilm(filmed(brief));

      expect(filmSpec.safeParse(film).error).toBeUndefined();
      for (const { layers, footage, frames, kind } of film.scenes) {
        expect(footage?.frames).toBeGreaterThanOrEqual(frames);
        expect(layers.filter((layer) => layer.kind === 'text').length).toBeGreaterThan(0);
        expect(layers.some((layer) => layer.kind === 'button')).toBe(kind === 'close');
      }
    }),
    { numRuns: 40 },
  );
});

test('a film may have scenes of both kinds', () => {
  const brief = aFilmBrief();
  const [first, ...others] = brief.scenes;
  const mixedBrief = { ...brief, scenes: [{ ...first!, footage: FOOTAGE }, ...others] };

  const film = designFilm(mixedBrief);

  expect(film.scenes.map(({ footage }) => footage?.video)).toEqual([
    'clip',
    ...others.map(() => undefined),
  ]);
  expect(film.scenes.slice(1)).toEqual(designFilm(brief).scenes.slice(1));
});

const FOOTAGE = { video: 'clip', shows_product: false };

function filmed(brief: FilmBrief): FilmBrief {
  return { ...brief, scenes: brief.scenes.map((scene) => ({ ...scene, footage: FOOTAGE })) };
}
