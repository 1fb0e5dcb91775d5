import type { Layer, SolidLayer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { middleOf } from '../format.ts';
import { glow, solid } from '../layers.ts';
import { arrive, fadeIn, keyed } from '../motions.ts';
import { propPiece } from '../props/prop-piece.ts';
import type { Prop } from '../props/prop-library.ts';
import { chanceIn, pickIn, type SceneRoom } from '../scene-room.ts';

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

/** What carries a thing, and what keeps it company. */
const PEDESTAL: readonly Body[] = [
  ['disc', 0, 0.44, 0.98, 0],
  ['disc', 0, 0.3, 0.74, 0],
  ['sphere', -0.5, 0.32, 0.2, 0],
  ['sphere', 0.54, 0.36, 0.14, 0],
];
const BESIDE = [
  [-0.52, -0.22, 0.3],
  [0.54, -0.02, 0.34],
  [0.44, -0.4, 0.2],
] as const;

/** A still life of lit bodies that fly in one after the other and go on floating. */
export function solidsHero(room: SceneRoom, box: Box): Layer[] {
  const { x, y } = middleOf(box);
  // The widest still life is a fifth larger than its room's shorter side.
  const side = Math.min(box.width, box.height) * 0.8;
  const { scheme, begin, format } = room;
  const [lead] = room.things;
  const bodies = lead ? PEDESTAL : pickIn(room, STILL_LIVES, 'still life');
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
    ...(lead ? onPedestal(room, lead, { x, y, side }) : []),
  ];
}

/** The thing on its pedestal, others hovering beside it. */
function onPedestal(
  room: SceneRoom,
  lead: Prop,
  { x, y, side }: { x: number; y: number; side: number },
): Layer[] {
  const { begin, things } = room;
  const beside = things.slice(1, 4).map((prop, index): Layer => {
    const [dx = 0, dy = 0, size = 0.2] = BESIDE[index] ?? [];
    return propPiece(room, prop, {
      x: x + dx * side,
      y: y + dy * side,
      size: size * side,
      lean: dx * 0.6,
      depth: 0.7 + 0.4 * index,
      at: begin + 14 + index * 4,
      from: { x: dx * side * 0.8, y: side * 0.3 },
    });
  });
  return [
    ...beside.slice(0, 1),
    propPiece(room, lead, {
      x,
      y: y - side * 0.12,
      size: side * 0.72,
      lean: (chanceIn(room, 'lean') - 0.5) * 0.2,
      at: begin + 8,
      from: { x: 0, y: side },
    }),
    ...beside.slice(1),
  ];
}
