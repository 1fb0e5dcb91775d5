import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chipBoxes, inkBoxes, isInside, overlap } from '../../../test/support/boxes.ts';
import { aFilmBrief, anyFilmBrief, captioned } from '../../../test/support/film-briefs.ts';
import { contrastBetween, luminance } from '../draw/color.ts';
import type { SceneSpec } from '../draw/film-spec.ts';
import { carriedPicture } from '../draw/transitions/match.ts';
import type { LogoPicture } from '../film-brief.ts';
import { registerFonts } from '../fonts.ts';
import { designFilm } from './design-film.ts';

const CREAM: LogoPicture = { id: 'logo', width: 900, height: 300, luminance: 0.9, ground: null };

const anyLogo: fc.Arbitrary<LogoPicture> = fc.record({
  id: fc.constant('logo'),
  width: fc.integer({ min: 20, max: 1200 }),
  height: fc.integer({ min: 20, max: 1200 }),
  luminance: fc.double({ min: 0, max: 1, noNaN: true }),
  ground: fc.option(fc.constantFrom('#ffffff', '#101820', '#e6392e')),
});

describe('a logo', () => {
  test.each(['9:16', '16:9', '1:1', '4:5'] as const)(
    'stands inside the safe box, seen, and apart from all words in %s',
    (ratio) => {
      fc.assert(
        fc.property(anyFilmBrief, anyLogo, (told, logo) => {
          const brief = { ...told, aspect_ratio: ratio, logo };
          const film = designFilm(told.captions ? captioned(brief) : brief);
          registerFonts(film.fonts);
          const chips = chipBoxes(film);

          for (const scene of film.scenes) {
            const shown = logoOf(scene);
            expect(shown !== null).toBe(scene.kind === 'hook' || scene.kind === 'close');
            if (shown === null) continue;
            const told = JSON.stringify(shown);
            expect(isInside(shown.logo, shown.plate ?? shown.logo), told).toBe(true);
            expect(isInside(shown.plate ?? shown.logo, film.safe), told).toBe(true);
            const words = [...inkBoxes(film, scene), ...chips.map(({ chip }) => chip)];
            expect(words.filter((box) => overlap(box, shown.plate ?? shown.logo))).toEqual([]);
            expect(shown.logo.width / shown.logo.height / (logo.width / logo.height)).toSatisfy(
              (stretch: number) =>
                Math.min(shown.logo.width, shown.logo.height) < 30 || Math.abs(stretch - 1) < 0.04,
            );
            for (const ground of shown.fill === null ? groundsOf(scene) : [shown.fill]) {
              if (logo.ground !== null) expect(ground).toBe(logo.ground);
              else
                expect(contrastBetween(logo.luminance, luminance(ground))).toBeGreaterThanOrEqual(
                  3,
                );
            }
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  test('takes the place of the name, and is larger at the end', () => {
    const film = designFilm(aFilmBrief({ logo: CREAM }));
    const [first, , last] = film.scenes;

    expect(JSON.stringify(film.scenes)).not.toMatch(/night owl/i);
    const sizes = [first, last].map((scene) => scene && logoOf(scene)?.logo.width);
    expect(sizes[1]).toBeGreaterThan((sizes[0] ?? Infinity) * 1.3);
    expect(film.images).toEqual(['logo']);
  });

  test('is not carried from scene to scene as a product is', () => {
    const { scenes } = designFilm(aFilmBrief({ logo: CREAM }));

    expect(scenes.map(({ layers }) => carriedPicture(layers))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

function logoOf({ layers }: SceneSpec) {
  const at = layers.findIndex((layer) => layer.kind === 'picture' && layer.image === 'logo');
  const logo = layers[at];
  if (logo?.kind !== 'picture') return null;
  const under = layers[at - 1];
  const isPlated =
    under?.kind === 'shape' &&
    under.path.name === 'rect' &&
    under.x === logo.x &&
    under.y === logo.y;
  const { width, height } = isPlated && under.path.name === 'rect' ? under.path : logo;
  const [x, y] = [Number(logo.x), Number(logo.y)];
  const around = (size: { width: number; height: number }) => ({
    x: x - size.width / 2,
    y: y - size.height / 2,
    ...size,
  });
  return {
    logo: around({ width: logo.width, height: logo.height }),
    plate: isPlated ? around({ width: Number(width), height: Number(height) }) : null,
    fill: isPlated ? under.fill : null,
  };
}

/** What the scene's words, and so its logo, may stand on. */
function groundsOf({ layers, ground }: SceneSpec): string[] {
  const behind = layers.flatMap((layer) => (layer.kind === 'text' ? layer.behind : []));
  return behind.includes(ground.base) ? [ground.base, ...ground.tones] : [ground.base];
}
