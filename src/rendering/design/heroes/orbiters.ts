import type { Layer } from '../../draw/layer-spec.ts';
import type { Box, Motion } from '../../draw/spec-values.ts';
import { shape, solid } from '../layers.ts';
import { arrive, fadeIn, keyed, popIn, turning } from '../motions.ts';
import { propPiece } from '../props/prop-piece.ts';
import { chanceIn, type SceneRoom } from '../scene-room.ts';

/** Half of a small body at its largest, in parts of the reach. */
const SMALL = 0.2;
/** Half of a thing that leans, in parts of its size. */
const LEANING = 0.6;
/** Pixels that a thing drifts while the scene lasts. */
const DRIFT = 48;

interface Around {
  x: number;
  y: number;
  reach: number;
  count: number;
  at: number;
  /** They stay inside, where no text is. */
  box: Box;
}

/** Small things that burst out from behind a hero and hover around it, in the style's own forms. */
export function orbiters(room: SceneRoom, { x, y, reach, count, at, box }: Around): Layer[] {
  const turn = chanceIn(room, 'orbit') * 2 * Math.PI;
  return Array.from({ length: count }, (_, index) => {
    const angle = turn + ((index + 0.4 * chanceIn(room, `angle ${index}`)) / count) * 2 * Math.PI;
    const far = reach * (0.92 + 0.28 * chanceIn(room, `far ${index}`));
    const begins = at + index * 2;
    const thing = room.things[index % Math.max(1, room.things.length)];
    if (thing && index % 2 === 0) {
      const size = reach * (0.34 + 0.16 * chanceIn(room, `size ${index}`));
      const margin = size * LEANING + DRIFT;
      const [toX, toY] = [
        within(x + far * Math.cos(angle), box.x, box.width, margin),
        within(y + far * 0.95 * Math.sin(angle), box.y, box.height, margin),
      ];
      return propPiece(room, thing, {
        x: toX,
        y: toY,
        size,
        lean: (chanceIn(room, `lean ${index}`) - 0.5) * 0.9,
        depth: 1.4,
        at: begins,
        from: { x: (x - toX) * 0.9, y: (y - toY) * 0.9 },
      });
    }
    const place = {
      x: arrive({
        at: begins,
        frames: 24,
        from: x,
        to: within(x + far * Math.cos(angle), box.x, box.width, reach * SMALL),
      }),
      y: arrive(
        {
          at: begins,
          frames: 24,
          from: y,
          to: within(y + far * 0.95 * Math.sin(angle), box.y, box.height, reach * SMALL),
        },
        { amount: 9, period: 70 + 9 * index, phase: index / count },
      ),
      opacity: fadeIn(begins, 5),
    };
    return small(room, { index, reach, begins, place });
  });
}

/** Keeps the middle of a thing so far from the edges of its room that all of it is inside. */
function within(value: number, start: number, length: number, margin: number): number {
  return Math.min(start + length - margin, Math.max(start + margin, value));
}

interface Small {
  index: number;
  reach: number;
  begins: number;
  place: { x: Motion; y: Motion; opacity: Motion };
}

function small(room: SceneRoom, { index, reach, begins, place }: Small): Layer {
  const { style, scheme } = room;
  const fill = scheme.shapes[(index + 1) % scheme.shapes.length] ?? scheme.accent;
  const size = reach * (0.16 + 0.2 * chanceIn(room, `size ${index}`));
  const rotation = keyed([
    [begins, -1.2, 'linear'],
    [begins + 30, 0.3 * (index % 3), 'outBack'],
    [begins + 300, 0.3 * (index % 3) + 0.7, 'linear'],
  ]);
  const flat = { ...place, scale: popIn(begins, 20), rotation };
  switch (style.name) {
    case 'soft-gradient':
    case 'clean-tech':
      return solid(
        {
          body: (['sphere', 'ring', 'capsule', 'sphere', 'cube'] as const)[index % 5] ?? 'sphere',
          size: Math.round(size),
          fill,
          rim: scheme.tones[0] ?? scheme.base,
        },
        flat,
      );
    case 'dark-luxury':
      return solid(
        { body: 'sphere', size: Math.round(size * 0.42), fill, rim: scheme.accent },
        { ...place, scale: popIn(begins, 20) },
      );
    case 'editorial':
      return shape({ name: 'ring', radius: size * 0.3, thickness: 3 }, fill, flat);
    case 'bold-type':
    case 'poster':
    case 'playful-shapes':
      return shape(flatForm(index, size), fill, {
        ...flat,
        rotation: turning(index % 2 ? 0.4 : -0.4, index),
      });
  }
}

function flatForm(index: number, size: number): Parameters<typeof shape>[0] {
  switch (index % 5) {
    case 0:
      return { name: 'burst', points: 10, inner: size * 0.3, outer: size * 0.5 };
    case 1:
      return { name: 'circle', radius: size * 0.36 };
    case 2:
      return { name: 'plus', radius: size * 0.42, thickness: size * 0.26 };
    case 3:
      return { name: 'half', radius: size * 0.5 };
    default:
      return {
        name: 'wave',
        width: size * 1.5,
        height: size * 0.3,
        thickness: size * 0.16,
        swings: 4,
      };
  }
}
