import type { Layer } from '../draw/layer-spec.ts';
import type { Box } from '../draw/spec-values.ts';
import { middleOf } from './format.ts';
import { shape, solid } from './layers.ts';
import { arrive, fadeIn, keyed, popIn, turning } from './motions.ts';
import { propPiece } from './props/prop-piece.ts';
import { chanceIn, type SceneRoom } from './scene-room.ts';
import type { StyleName } from './styles.ts';

/** What moves behind the type: large forms close to the ground's own colour, safe to read over. */
export function backdrop(room: SceneRoom): Layer[] {
  const { format, style } = room;
  const side = chanceIn(room, 'backdrop side') < 0.5 ? -1 : 1;
  return BACKDROPS[style.name]({
    ...room,
    side,
    unit: Math.min(format.width, format.height),
    x: format.width * (0.5 + side * 0.42),
    y: format.height * (0.28 + 0.5 * chanceIn(room, 'backdrop y')),
  });
}

interface Spot extends SceneRoom {
  x: number;
  y: number;
  /** -1 left, 1 right. */
  side: number;
  unit: number;
}

const BACKDROPS: Readonly<Record<StyleName, (spot: Spot) => Layer[]>> = {
  'bold-type': turningBurst,
  poster: slantedBoard,
  'playful-shapes': blobAndWave,
  editorial: risingSun,
  'dark-luxury': fineRings,
  'clean-tech': dotField,
  'soft-gradient': breathingDisc,
};

function turningBurst({ unit, scheme, begin, x, y, side }: Spot): Layer[] {
  return [
    shape({ name: 'burst', points: 14, inner: unit * 0.46, outer: unit * 0.62 }, scheme.soft, {
      x,
      y,
      scale: popIn(begin, 20),
      rotation: turning(0.18 * side),
    }),
  ];
}

function slantedBoard({ format, scheme, begin, x, side }: Spot): Layer[] {
  return [
    shape(
      { name: 'rect', width: format.width * 0.5, height: format.height * 1.4, radius: 0 },
      scheme.soft,
      {
        x: arrive({
          at: begin,
          frames: 22,
          from: x + side * format.width * 0.6,
          to: x,
          creep: -30 * side,
        }),
        y: format.height / 2,
        rotation: 0.2 * side,
      },
    ),
  ];
}

function blobAndWave({ unit, format, scheme, begin, brief, index, x, y, side }: Spot): Layer[] {
  return [
    shape({ name: 'blob', radius: unit * 0.62, seed: (brief.seed | 0) + index }, scheme.soft, {
      x,
      y,
      scale: popIn(begin, 22),
      rotation: turning(0.15 * side),
    }),
    shape(
      { name: 'wave', width: unit * 0.9, height: unit * 0.12, thickness: unit * 0.05, swings: 6 },
      scheme.soft,
      {
        x: format.width - x,
        y: format.height - y,
        scale: popIn(begin + 5, 22),
        rotation: turning(-0.06, 0.3),
      },
    ),
  ];
}

function risingSun({ unit, scheme, begin, x, y }: Spot): Layer[] {
  return [
    shape({ name: 'circle', radius: unit * 0.52 }, scheme.soft, {
      x,
      y: arrive({ at: begin, frames: 40, from: y + unit * 0.5, to: y, creep: -30 }),
    }),
  ];
}

function fineRings({ unit, format, scheme, begin, y }: Spot): Layer[] {
  return [0.4, 0.52, 0.66].map((radius, index) =>
    shape({ name: 'ring', radius: radius * unit, thickness: 2 }, scheme.soft, {
      x: format.width / 2,
      y,
      scale: arrive({ at: begin + index * 3, frames: 40, from: 0.7, to: 1, creep: 0.05 }),
      opacity: fadeIn(begin + index * 3, 16),
    }),
  );
}

function dotField({ unit, scheme, begin, x, y, side }: Spot): Layer[] {
  return [
    shape(
      { name: 'dots', columns: 9, rows: 9, gap: unit * 0.07, radius: unit * 0.008 },
      scheme.soft,
      { x, y, scale: popIn(begin, 24), rotation: turning(0.08 * side) },
    ),
  ];
}

function breathingDisc({ unit, scheme, begin, x, y }: Spot): Layer[] {
  return [
    shape({ name: 'circle', radius: unit * 0.6 }, scheme.soft, {
      x: keyed([[0, x, 'linear']], { amount: 26, period: 160, phase: 0 }),
      y,
      scale: arrive({ at: begin, frames: 34, from: 0.5, to: 1, creep: 0.06 }),
    }),
  ];
}

/** Ground to stand on below an upright end card, where apps lay their buttons and no text may be. */
export function floor(room: SceneRoom): Layer[] {
  const { format, scheme, begin, style } = room;
  if (format.height < format.width * 1.5) return [];
  const radius = format.width * 0.95;
  const y = format.height + radius * 0.42;
  const rise = (wait: number, raised: number) =>
    arrive({ at: begin + wait, frames: 26, from: y + radius * 0.6, to: y - raised, creep: -12 });
  const [first = scheme.accent, second = first] = scheme.shapes;
  const x = format.width / 2;
  if (style.name === 'dark-luxury') {
    return [0, 60, 130].map((raised, index) =>
      shape({ name: 'ring', radius, thickness: 2 }, first, {
        x,
        y: rise(index * 3, raised),
        opacity: 0.5,
      }),
    );
  }
  return [
    shape({ name: 'circle', radius }, first, { x: x + 160, y: rise(0, 70) }),
    shape({ name: 'circle', radius }, second, { x: x - 120, y: rise(4, 0) }),
  ];
}

/** One thing near the camera, out of focus, that drifts past a corner where no text stands. */
export function foreground(room: SceneRoom, corner: Box): Layer[] {
  const { scheme, begin, style, format } = room;
  const { x, y } = middleOf(corner);
  const size = Math.round(Math.min(corner.width, corner.height));
  const near = room.things.at(2) ?? room.things[0];
  if (near) {
    return [
      propPiece(room, near, {
        x,
        y,
        size: size * 0.95,
        lean: x > format.width / 2 ? -0.5 : 0.5,
        depth: 2.4,
        blur: Math.round(size * 0.025),
        shadow: 0,
        at: begin + 4,
        from: { x: x > format.width / 2 ? size : -size, y: size * 0.5 },
      }),
    ];
  }
  if (style.name !== 'soft-gradient') return [];
  const fill = scheme.shapes[0] ?? scheme.accent;
  return [
    solid(
      {
        body: 'sphere',
        size,
        fill,
        rim: scheme.shapes[1] ?? fill,
        blur: Math.round(size * 0.06),
        shadow: 0,
      },
      {
        x: arrive({
          at: begin,
          frames: 40,
          from: x + (x > format.width / 2 ? size : -size),
          to: x,
          creep: -40,
        }),
        y: arrive({ at: begin, frames: 40, from: y + size * 0.4, to: y, creep: -50 }),
        opacity: 0.9,
      },
    ),
  ];
}

/** The air in the room: the same specks in every scene, on the film's own clock. */
export function air(room: SceneRoom): Layer[] {
  const { style, scheme, brief } = room;
  if (style.air === null) return [];
  return [
    {
      kind: 'particles',
      look: style.air,
      count: style.air === 'bubbles' ? 14 : 22,
      seed: brief.seed | 0,
      colors: [style.air === 'bubbles' ? scheme.soft : (scheme.shapes[0] ?? scheme.accent)],
      size_min: 8,
      size_max: style.air === 'bubbles' ? 60 : 34,
      at: 0,
      x: 0,
      y: 0,
      opacity: style.air === 'bubbles' ? 0.8 : 0.4,
    },
  ];
}
