import type { Layer, SolidLayer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { middleOf } from '../format.ts';
import { glow, solid } from '../layers.ts';
import { arrive, fadeIn, keyed } from '../motions.ts';
import { pickIn, type SceneRoom } from '../scene-room.ts';

/** A body of a still life: its place and size in parts of the room's shorter side, back to front. */
type Body = readonly [body: SolidLayer['body'], x: number, y: number, size: number, turn: number];

const STILL_LIVES: readonly (readonly Body[])[] = [
  [
    ['disc', 0, 0.34, 0.92, 0],
    ['ring', -0.2, -0.06, 0.6, 0.3],
    ['sphere', 0.12, 0.04, 0.5, 0],
    ['capsule', 0.3, -0.3, 0.36, -0.7],
    ['sphere', -0.36, 0.26, 0.2, 0],
  ],
  [
    ['capsule', -0.22, 0, 0.86, -1.2],
    ['capsule', 0.06, 0.04, 0.98, -1.2],
    ['capsule', 0.34, 0.08, 0.78, -1.2],
    ['sphere', -0.3, 0.32, 0.34, 0],
    ['ring', 0.34, -0.32, 0.28, 0.5],
  ],
  [
    ['ring', 0, 0, 0.96, -0.4],
    ['sphere', 0, 0, 0.48, 0],
    ['cube', -0.34, 0.3, 0.32, 0.2],
    ['sphere', 0.37, -0.3, 0.22, 0],
    ['capsule', 0.34, 0.32, 0.34, 0.6],
  ],
  [
    ['disc', 0, 0.38, 0.8, 0],
    ['disc', 0, 0.2, 0.62, 0],
    ['sphere', 0, -0.1, 0.54, 0],
    ['drop', -0.36, -0.16, 0.3, 0.2],
    ['ring', 0.38, 0.02, 0.3, 0.7],
  ],
];

/** A still life of lit bodies that fly in one after the other and go on floating. */
export function solidsHero(room: SceneRoom, box: Box): Layer[] {
  const { x, y } = middleOf(box);
  // The widest still life is a fifth larger than its room's shorter side.
  const side = Math.min(box.width, box.height) * 0.8;
  const { scheme, begin, format } = room;
  const bodies = pickIn(room, STILL_LIVES, 'still life');
  const [first = scheme.accent] = scheme.shapes;
  return [
    glow(side * 0.8, first, { x, y, opacity: fadeIn(begin, 20, 0.35) }),
    ...bodies.map(([body, dx, dy, size, turn], index): Layer => {
      const at = begin + 2 + index * 3;
      return solid(
        {
          body,
          size: Math.round(size * side),
          fill: scheme.shapes[index % scheme.shapes.length] ?? first,
          rim: scheme.shapes[(index + 1) % scheme.shapes.length] ?? first,
        },
        {
          x: arrive({ at, frames: 28, from: x + dx * side * 2.2, to: x + dx * side }),
          y: arrive(
            {
              at,
              frames: 28,
              from: y + dy * side + format.height * 0.6,
              to: y + dy * side,
              creep: -10,
            },
            { amount: 8 + 2 * index, period: 80 + 11 * index, phase: index * 0.27 },
          ),
          scale: arrive({ at, frames: 30, from: 0.6, to: 1 }),
          rotation:
            body === 'disc' || body === 'sphere'
              ? 0
              : keyed([
                  [at, turn - 1.4, 'linear'],
                  [at + 34, turn, 'outBack'],
                  [at + 300, turn + 0.4, 'linear'],
                ]),
        },
      );
    }),
  ];
}
