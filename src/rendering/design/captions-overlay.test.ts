import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyBox, deepOverlap, inkBoxes, isInside, overlap } from '../../../test/support/boxes.ts';
import { aFilmBrief, anyFilmBrief, captioned } from '../../../test/support/film-briefs.ts';
import { contrastOf } from '../draw/color.ts';
import type { FilmSpec } from '../draw/film-spec.ts';
import type { Layer } from '../draw/layer-spec.ts';
import { layOutCaption, type CaptionLayout, type Cue } from '../draw/lay-out-caption.ts';
import { registerFonts } from '../fonts.ts';
import { createNodeCanvas } from '../node-stage.ts';
import { designFilm } from './design-film.ts';

describe('captions in the picture', () => {
  test('stand inside the safe box, apart from all other text and from the product', () => {
    fc.assert(
      fc.property(anyFilmBrief.map(captioned), (brief) => {
        const film = designFilm(brief);

        for (const { cue, chip } of chipsOf(film)) {
          expect(isInside(chip, film.safe), JSON.stringify({ chip, cue })).toBe(true);
          const scene = film.scenes.findLast(({ start }) => start <= cue.from);
          if (!scene) continue;
          expect(inkBoxes(film, scene).filter((text) => overlap(text, chip))).toEqual([]);
          const bodies = scene.layers
            .filter((layer) => layer.kind === 'picture' && !isFullPhoto(layer))
            .flatMap((layer) => bodyBox(layer, scene.frames + 60));
          expect(bodies.filter((body) => deepOverlap(body, chip))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are read on their chip, the spoken word too, whatever the brand’s colours', () => {
    fc.assert(
      fc.property(anyFilmBrief.map(captioned), (brief) => {
        const [layer] = designFilm(brief).overlays;

        if (layer?.kind !== 'captions') throw new Error('expected captions');
        expect(contrastOf(layer.ink, layer.chip)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(layer.spoken, layer.chip)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(layer.marked, layer.spoken)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 80 },
    );
  });

  test.each(['9:16', '16:9', '1:1', '4:5'] as const)(
    'are large enough for a phone in %s',
    (ratio) => {
      const film = designFilm(captioned(aFilmBrief({ aspect_ratio: ratio })));

      const sizes = chipsOf(film).flatMap(({ words }) => words.map(({ size }) => size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    },
  );

  test('keep a joined word whole and set it from the right', () => {
    const headline = 'هل يبدأ صباحك قبل أن تستيقظ؟';
    const scene = { kind: 'hook' as const, headline, support: null, emphasis: [], frames: 90 };

    const [chip] = chipsOf(designFilm(captioned(aFilmBrief({ language: 'ar', scenes: [scene] }))));

    const line = chip?.words.filter((word) => word.line === 0) ?? [];
    const fromTheRight = line.toSorted((one, other) => other.x - one.x).map(({ text }) => text);
    expect(fromTheRight).toEqual(chip?.cue.text.split('\n')[0]?.split(' '));
  });

  test('are not there when nobody asked for them', () => {
    expect(designFilm(aFilmBrief()).overlays).toEqual([]);
  });
});

/** A photo up to the edges of the frame is what everything stands on. */
function isFullPhoto(layer: Layer): boolean {
  return layer.kind === 'picture' && layer.frame === 'card' && layer.corner === 0;
}

function chipsOf(film: FilmSpec): (CaptionLayout & { cue: Cue })[] {
  registerFonts(film.fonts);
  const context = createNodeCanvas(16, 16).getContext('2d');
  return film.overlays.flatMap((layer) =>
    layer.kind === 'captions'
      ? layer.cues.map((cue) => ({ ...layOutCaption(context, layer, cue, film), cue }))
      : [],
  );
}
