import { mixed } from '../../draw/color.ts';
import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { middleOf } from '../format.ts';
import { shape } from '../layers.ts';
import { arrive, keyed, popIn, turning } from '../motions.ts';
import { chanceIn, type SceneRoom } from '../scene-room.ts';

/** Layers of cut paper: a sun, arches within arches, hills that slide past each other. */
export function papercutHero(room: SceneRoom, box: Box): Layer[] {
  const { x, y } = middleOf(box);
  const { scheme, begin } = room;
  const side = Math.min(box.width, box.height);
  const [first = scheme.accent, second = first, third = second] = scheme.shapes;
  const left = chanceIn(room, 'sun') < 0.5 ? -1 : 1;
  const arches = [1, 0.78, 0.56, 0.34].map((share, index): Layer => {
    const height = side * 1.02 * (0.35 + 0.65 * share);
    const fill = [first, scheme.soft, second, third][index] ?? first;
    const to = y + side * 0.5 - height / 2;
    return shape({ name: 'arch', width: side * 0.86 * share, height }, fill, {
      x,
      y: arrive({
        at: begin + index * 4,
        frames: 26,
        from: to + side * 1.1,
        to,
        creep: -6 * index,
      }),
    });
  });
  const sun = shape({ name: 'burst', points: 24, inner: side * 0.15, outer: side * 0.19 }, second, {
    x: x + left * side * 0.36,
    y: arrive({ at: begin + 6, frames: 30, from: y + side * 0.2, to: y - side * 0.34 }),
    scale: popIn(begin + 6, 24),
    rotation: turning(0.25),
  });
  const hills = [0.16, -0.17].map((shift, index): Layer => {
    const fill = mixed(index === 0 ? second : first, scheme.base, 0.25);
    const rest = x + shift * side * 1.9;
    return shape({ name: 'blob', radius: side * 0.2, seed: (room.brief.seed | 0) + index }, fill, {
      x: keyed([
        [begin, rest + left * side * (0.9 - 1.8 * index), 'linear'],
        [begin + 30 + index * 4, rest, 'outStrong'],
        [begin + 240, rest - left * 40, 'linear'],
      ]),
      y: y + side * (0.44 + 0.03 * index),
    });
  });
  return [sun, ...arches, ...hills];
}
