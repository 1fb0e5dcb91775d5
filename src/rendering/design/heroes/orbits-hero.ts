import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { middleOf } from '../format.ts';
import { glow, shape, solid } from '../layers.ts';
import { arrive, fadeIn, keyed, popIn } from '../motions.ts';
import { propPiece } from '../props/prop-piece.ts';
import { chanceIn, type SceneRoom } from '../scene-room.ts';

const RINGS = [0.24, 0.34, 0.44, 0.55] as const;

/** One lit sphere, fine rings around it, and small bodies that circle on them. */
export function orbitsHero(room: SceneRoom, box: Box): Layer[] {
  const { x, y } = middleOf(box);
  const side = Math.min(box.width, box.height);
  const { scheme, begin } = room;
  const [first = scheme.accent, second = first] = scheme.shapes;
  const core: Layer[] = [
    glow(side * 0.8, first, { x, y, opacity: fadeIn(begin, 24, scheme.dark ? 0.45 : 0.25) }),
    ...RINGS.map((radius, index): Layer =>
      shape(
        { name: 'ring', radius: radius * side, thickness: index === 1 ? 4 : 2 },
        index === 1 ? second : first,
        {
          x,
          y,
          scale: popIn(begin + index * 3, 26),
          opacity: fadeIn(begin + index * 3, 10, 0.85 - index * 0.15),
        },
      ),
    ),
    coreOf(room, { x, y, side }),
  ];
  return [
    ...core,
    ...RINGS.flatMap((radius, index) =>
      satellites(room, { x, y, radius: radius * side, index, side }),
    ),
  ];
}

function coreOf(room: SceneRoom, { x, y, side }: Pick<Ring, 'x' | 'y' | 'side'>): Layer {
  const { begin, scheme, things } = room;
  const [first = scheme.accent, second = first] = scheme.shapes;
  const [lead] = things;
  if (lead) {
    return propPiece(room, lead, {
      x,
      y,
      size: side * 0.52,
      lean: (chanceIn(room, 'lean') - 0.5) * 0.3,
      at: begin,
      from: { x: 0, y: side * 0.8 },
    });
  }
  return solid(
    { body: 'sphere', size: Math.round(side * 0.36), fill: first, rim: second },
    { x, y, scale: arrive({ at: begin, frames: 30, from: 0, to: 1, creep: 0.06 }) },
  );
}

interface Ring {
  x: number;
  y: number;
  radius: number;
  index: number;
  side: number;
}

function satellites(room: SceneRoom, { x, y, radius, index, side }: Ring): Layer[] {
  const { scheme, begin } = room;
  const fill = scheme.shapes[index % scheme.shapes.length] ?? scheme.accent;
  const start = chanceIn(room, `satellite ${index}`) * 2 * Math.PI;
  const size = Math.round(side * (0.05 + 0.05 * chanceIn(room, `moon ${index}`)));
  const path = circling({
    x,
    y,
    radius,
    start,
    period: 260 + 90 * index,
    backwards: index % 2 === 1,
  });
  const thing = room.things[index + 1];
  if (thing && radius < side * 0.5) {
    const still = propPiece(room, thing, {
      x,
      y,
      size: side * 0.17,
      at: begin + 8 + index * 3,
      from: { x: 0, y: 0 },
    });
    return [{ ...still, ...path, scale: popIn(begin + 8 + index * 3, 18) }];
  }
  return [
    solid(
      { body: index === 2 ? 'ring' : 'sphere', size, fill, rim: scheme.accent },
      { ...path, scale: popIn(begin + 8 + index * 3, 18) },
    ),
  ];
}

interface Circle {
  x: number;
  y: number;
  radius: number;
  start: number;
  period: number;
  backwards: boolean;
}

/** Going round is two swings, a quarter of a period apart. */
function circling({ x, y, radius, start, period, backwards }: Circle) {
  const phase = start / (2 * Math.PI);
  return {
    x: keyed([[0, x, 'linear']], { amount: radius, period, phase: phase + 0.25 }),
    y: keyed([[0, y, 'linear']], { amount: backwards ? -radius : radius, period, phase }),
  };
}
