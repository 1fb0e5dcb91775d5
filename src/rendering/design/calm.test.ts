import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Layer } from '../draw/layer-spec.ts';
import { valueAt } from '../draw/motion.ts';
import { anyFilmBrief } from '../../../test/support/film-briefs.ts';
import { designFilm } from './design-film.ts';

/** Pixels a frame: two seconds for the width of a thumb. */
const SLOW = 3;

const calmBrief = anyFilmBrief.map((brief) => ({
  ...brief,
  calm: true,
  things: ['dumbbell', 'stopwatch', 'running-shoe'],
}));

test('a calm film has nothing that moves fast, jumps or flies', () => {
  fc.assert(
    fc.property(calmBrief, (brief) => {
      for (const scene of designFilm(brief).scenes) {
        const hasty = scene.layers.filter((layer) => speedOf(layer, scene.frames) > SLOW);
        expect(hasty).toEqual([]);
        expect(scene.transition?.kind ?? 'fade').toBe('fade');
      }
    }),
    { numRuns: 40 },
  );
});

test('its words fade in, its button rests, and no confetti falls', () => {
  fc.assert(
    fc.property(calmBrief, (brief) => {
      const layers = designFilm(brief).scenes.flatMap((scene) => scene.layers);
      for (const layer of layers) {
        if (layer.kind === 'button') expect(layer.still).toBe(true);
        if (layer.kind === 'particles') expect(layer.look).not.toBe('confetti');
        if (layer.kind !== 'text') continue;
        const presets = layer.blocks.map(({ enter }) => enter.preset);
        expect(presets.filter((preset) => preset !== 'fade' && preset !== 'count')).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test('a film that is not asked to be calm does move fast', () => {
  const lively = fc.sample(calmBrief, 20).map((brief) => designFilm({ ...brief, calm: false }));

  const scenes = lively.flatMap((film) => film.scenes);
  expect(
    scenes.some(({ layers, frames }) => layers.some((layer) => speedOf(layer, frames) > SLOW)),
  ).toBe(true);
});

/** Pixels a layer moves in one frame, where it moves most while it can be seen. */
function speedOf(layer: Layer, frames: number): number {
  if (!('x' in layer) || layer.kind === 'particles') return 0;
  const { x, y, opacity } = layer;
  let fastest = 0;
  for (let frame = 1; frame < frames; frame += 1) {
    if (valueAt(opacity, frame) < 0.02) continue;
    const dx = valueAt(x, frame) - valueAt(x, frame - 1);
    const dy = valueAt(y, frame) - valueAt(y, frame - 1);
    fastest = Math.max(fastest, Math.hypot(dx, dy));
  }
  return fastest;
}
