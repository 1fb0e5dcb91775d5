import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../draw/color.ts';
import { filmSpec } from '../draw/film-spec.ts';
import type { TextLayer } from '../draw/layer-spec.ts';
import { registerFonts } from '../fonts.ts';
import {
  bodyBox,
  deepOverlap,
  inkBoxes,
  isInside,
  overlapping,
} from '../../../test/support/boxes.ts';
import { aFilmBrief, anyFilmBrief } from '../../../test/support/film-briefs.ts';
import { designFilm } from './design-film.ts';

describe('designing a film', () => {
  test('gives a film that its own specification accepts', () => {
    fc.assert(
      fc.property(anyFilmBrief, (brief) => {
        expect(filmSpec.safeParse(designFilm(brief)).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('covers every frame asked for by exactly one scene', () => {
    fc.assert(
      fc.property(anyFilmBrief, (brief) => {
        const film = designFilm(brief);

        let next = 0;
        for (const scene of film.scenes) {
          expect(scene.start).toBe(next);
          next += scene.frames;
        }
        expect(next).toBe(film.frames);
        expect(film.scenes.map(({ frames }) => frames)).toEqual(
          brief.scenes.map(({ frames }) => frames),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same film for the same brief', () => {
    const brief = aFilmBrief();

    expect(designFilm(brief)).toEqual(designFilm(structuredClone(brief)));
  });

  test('gives another look for another seed', () => {
    const films = [1, 2, 3, 4, 5, 6].map((seed) => designFilm(aFilmBrief({ seed })));

    const looks = films.map((film) => JSON.stringify([film.style, film.scenes[0]?.ground]));
    expect(new Set(looks).size).toBeGreaterThan(3);
    expect(new Set(films.map((film) => film.style)).size).toBeGreaterThan(1);
  });

  test('keeps the same background world through all scenes of a film', () => {
    const film = designFilm(aFilmBrief());

    expect(new Set(film.scenes.map((scene) => scene.ground.seed)).size).toBe(1);
  });

  test('shows the call to action for two and a half seconds when the scene is long enough', () => {
    const film = designFilm(aFilmBrief());

    const close = film.scenes.at(-1);
    const button = close?.layers.find((layer) => layer.kind === 'button');
    expect(button?.label).toBe('Try it now');
    expect((close?.frames ?? 0) - ((button?.at ?? 0) + 16)).toBeGreaterThanOrEqual(66);
  });

  test('sets a film even from a brief with blanks, line breaks and an unknown language', () => {
    const scene = { kind: 'tension' as const, support: ' ', emphasis: [''], frames: 60 };
    const film = designFilm(
      aFilmBrief({ language: '??', scenes: [{ ...scene, headline: ' Two\nlines\u0000 ' }] }),
    );

    expect(filmSpec.safeParse(film).success).toBe(true);
    expect(film.language).toBe('und');
    expect(JSON.stringify(film)).toMatch(/two lines/iu);
  });

  test('takes the brand’s own colour when there is one', () => {
    const film = designFilm(aFilmBrief({ palette: ['#e4002b'] }));

    expect(JSON.stringify(film.scenes)).toContain('#e4002b');
  });
});

describe('the text of a designed film', () => {
  test('stands inside the safe box in every aspect ratio and script, apart from other text', () => {
    fc.assert(
      fc.property(anyFilmBrief, (brief) => {
        const film = designFilm(brief);
        registerFonts(film.fonts);

        for (const scene of film.scenes) {
          const boxes = inkBoxes(film, scene);
          for (const box of boxes) expect(isInside(box, film.safe), JSON.stringify(box)).toBe(true);
          expect(overlapping(boxes)).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('can be read on everything it may stand on', () => {
    fc.assert(
      fc.property(anyFilmBrief, (brief) => {
        for (const layer of designFilm(brief).scenes.flatMap(({ layers }) => layers)) {
          if (layer.kind === 'text') expectLegible(layer);
          if (layer.kind === 'button') {
            expect(contrastOf(layer.ink, layer.fill)).toBeGreaterThanOrEqual(4.5);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('the product and the lit bodies leave the text alone once everything has arrived', () => {
  fc.assert(
    fc.property(anyFilmBrief, (brief) => {
      const film = designFilm(brief);
      registerFonts(film.fonts);

      for (const scene of film.scenes) {
        const bodies = scene.layers.flatMap((layer) => bodyBox(layer, scene.frames + 60));
        const texts = inkBoxes(film, scene);
        for (const body of bodies) {
          expect(texts.filter((text) => deepOverlap(body, text))).toEqual([]);
        }
      }
    }),
    { numRuns: 120 },
  );
});

/** Large text needs 3:1, text below 60 pixels 4.5:1 (WCAG 2). */
function expectLegible(layer: TextLayer): void {
  for (const block of layer.blocks) {
    const needed = block.size_max >= 90 ? 3 : 4.5;
    for (const ground of layer.behind) {
      expect(contrastOf(block.fill, ground)).toBeGreaterThanOrEqual(needed);
      if (block.emphasis.length === 0) continue;
      const on = block.emphasis_mark === 'marker' ? block.mark_fill : ground;
      expect(contrastOf(block.emphasis_fill, on)).toBeGreaterThanOrEqual(3);
    }
  }
}
