import type { Layer } from '../../draw/layer-spec.ts';
import { glow, shape } from '../layers.ts';
import { arrive, fadeIn, popIn, turning } from '../motions.ts';
import { pickIn, type SceneRoom } from '../scene-room.ts';

export interface Spot {
  x: number;
  y: number;
  side: number;
}

/** What a hero stands before, and its colour. */
export function holderOf(room: SceneRoom, { x, y, side }: Spot): { layers: Layer[]; fill: string } {
  const { scheme, begin, style } = room;
  const [first = scheme.accent, second = first] = scheme.shapes;
  if (style.name === 'dark-luxury') {
    const layers = [
      glow(side * 0.75, first, { x, y, opacity: fadeIn(begin, 24, 0.5) }),
      ring(side * 0.5, 2, first, { x, y, at: begin + 4, opacity: 0.7 }),
      ring(side * 0.56, 1.5, first, { x, y, at: begin + 8, opacity: 0.35 }),
    ];
    return { layers, fill: scheme.base };
  }
  if (style.frame === 'arch') {
    const width = side * 0.74;
    const arch = shape({ name: 'arch', width, height: side * 1.04 }, first, {
      x,
      y: arrive({ at: begin, frames: 26, from: y + side * 0.9, to: y + side * 0.02 }),
    });
    return { layers: [arch], fill: first };
  }
  return {
    layers: [
      disc(room, { x, y, side }, first),
      ring(side * 0.53, 4, second, { x, y, at: begin + 6, opacity: 0.8 }),
    ],
    fill: first,
  };
}

function disc(room: SceneRoom, { x, y, side }: Spot, fill: string): Layer {
  const { begin, style } = room;
  const form = pickIn(room, ['circle', 'burst', 'petals'] as const, 'stage');
  const place = { x, y, scale: popIn(begin, 22) };
  if (style.name === 'soft-gradient' || form === 'circle')
    return shape({ name: 'circle', radius: side * 0.45 }, fill, place);
  const turned = { ...place, rotation: turning(room.calm ? 0.04 : 0.12) };
  if (form === 'petals')
    return shape({ name: 'petals', count: 10, radius: side * 0.52 }, fill, turned);
  return shape({ name: 'burst', points: 18, inner: side * 0.42, outer: side * 0.49 }, fill, turned);
}

function ring(
  radius: number,
  thickness: number,
  fill: string,
  { x, y, at, opacity }: { x: number; y: number; at: number; opacity: number },
): Layer {
  return shape({ name: 'ring', radius, thickness }, fill, {
    x,
    y,
    scale: popIn(at, 24),
    opacity: fadeIn(at, 8, opacity),
  });
}
