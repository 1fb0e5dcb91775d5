import { mixed } from '../../draw/color.ts';
import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { middleOf } from '../format.ts';
import { shape } from '../layers.ts';
import { arrive, keyed, popIn, turning } from '../motions.ts';
import type { Prop } from '../props/prop-library.ts';
import { propPiece } from '../props/prop-piece.ts';
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
  const [lead] = room.things;
  if (!lead) return [sun, ...arches, ...hills];
  const { inside, standing } = inhabitants(room, lead, { x, y, side, left, behind: second });
  return [sun, ...arches.slice(0, 3), inside, ...hills, ...standing];
}

/** The thing under the arch, and two others before the hills. */
function inhabitants(
  room: SceneRoom,
  lead: Prop,
  {
    x,
    y,
    side,
    left,
    behind,
  }: { x: number; y: number; side: number; left: number; behind: string },
): { inside: Layer; standing: Layer[] } {
  const { begin, things } = room;
  const others = things.slice(1);
  const company = others.length > 0 ? others : [lead];
  const standing = [-1, 1].map((direction, index): Layer => {
    const prop = company[index % company.length] ?? lead;
    return propPiece(room, prop, {
      x: x + direction * side * 0.4,
      y: y + side * (0.27 + 0.04 * index),
      size: side * (0.34 - 0.04 * index),
      lean: direction * 0.12,
      depth: 1.4,
      at: begin + 14 + index * 4,
      from: { x: direction * side * 0.5, y: side * 0.3 },
    });
  });
  const inside = propPiece(room, lead, {
    x,
    y: y + side * 0.12,
    size: side * 0.62,
    lean: left * 0.06,
    at: begin + 8,
    from: { x: 0, y: side * 0.9 },
    behind,
  });
  return { inside, standing };
}
