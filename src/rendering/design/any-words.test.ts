import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chipBoxes, inkBoxes, isInside, overlapping } from '../../../test/support/boxes.ts';
import { anyWordedBrief } from '../../../test/support/film-briefs.ts';
import { lettersOf } from '../../../test/support/letters.ts';
import { contrastOf } from '../draw/color.ts';
import type { FilmSpec } from '../draw/film-spec.ts';
import { inkOf, LARGE_TYPE, layOutText } from '../draw/text-layout.ts';
import { registerFonts } from '../fonts.ts';
import { createNodeCanvas } from '../node-stage.ts';
import { designFilm } from './design-film.ts';

/** A film has 14 lines or nearly: 12 of each format are some 600. */
const FILMS_EACH = 12;
const DRAWN_EACH = 3;
/** Pixels that the rounding of a letter's edge may cost. */
const EDGE = 3;
/** Hundreds of layouts and pictures, also on a machine that has other things to do. */
const LONG_MS = 180_000;
const RATIOS = ['9:16', '16:9', '1:1', '4:5'] as const;

describe.each(RATIOS)('any words in any script in %s', (ratio) => {
  test(
    'stand inside the safe box, apart from each other, in every kind of scene',
    () => {
      fc.assert(
        fc.property(anyWordedBrief(ratio), (brief) => {
          const film = designFilm(brief);
          registerFonts(film.fonts);

          const chips = chipBoxes(film);
          for (const scene of film.scenes) {
            const shown = chips.filter(
              ({ from }) => from >= scene.start && from < scene.start + scene.frames,
            );
            const texts = inkBoxes(film, scene);
            for (const box of [...texts, ...shown.map(({ chip }) => chip)]) {
              expect(isInside(box, film.safe), `${scene.kind} ${JSON.stringify(box)}`).toBe(true);
            }
            for (const { chip } of shown.length > 0 ? shown : [{ chip: undefined }]) {
              expect(overlapping(chip ? [...texts, chip] : texts), scene.kind).toEqual([]);
            }
          }
          expectLegible(film);
        }),
        { numRuns: FILMS_EACH, endOnFailure: true },
      );
    },
    LONG_MS,
  );

  test(
    'are drawn nowhere else, and read on what is really behind them',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyWordedBrief(ratio), fc.nat(5), async (brief, at) => {
          const film = designFilm(brief);

          const drawn = await lettersOf(film, film.scenes[at], LARGE_TYPE);
          for (const { text, inked, needed, worst } of drawn) {
            expect(isInside(inked, widened(film.safe)), `${text} ${JSON.stringify(inked)}`).toBe(
              true,
            );
            expect(
              worst,
              `${text} (${film.scenes[at]?.kind}, ${film.style})`,
            ).toBeGreaterThanOrEqual(needed);
          }
          expect(drawn.length).toBeGreaterThan(0);
        }),
        { numRuns: DRAWN_EACH, endOnFailure: true },
      );
    },
    LONG_MS,
  );
});

function widened({ x, y, width, height }: FilmSpec['safe']) {
  return { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
}

/** Large type needs 3:1, small type 4.5:1 (WCAG 2), at the size it is really set in. */
function expectLegible(film: FilmSpec): void {
  const context = createNodeCanvas(16, 16).getContext('2d');
  for (const layer of film.scenes.flatMap(({ layers }) => layers)) {
    if (layer.kind === 'button') {
      expect(contrastOf(layer.ink, layer.fill)).toBeGreaterThanOrEqual(4.5);
    }
    if (layer.kind !== 'text') continue;
    for (const { block, words } of layOutText(context, layer, film).blocks) {
      for (const word of words) {
        const { size, emphasised, text } = word;
        const isMarked = emphasised && block.emphasis_mark === 'marker';
        for (const ground of isMarked ? [block.mark_fill] : layer.behind) {
          const ink = inkOf(block, word);
          expect(contrastOf(ink, ground), `${text} at ${size}`).toBeGreaterThanOrEqual(
            size >= LARGE_TYPE ? 3 : 4.5,
          );
        }
      }
    }
  }
}
