import { contrastOf, mixed } from '../../draw/color.ts';
import type { PropLayer } from '../../draw/layer-spec.ts';
import { arrive, fadeIn, keyed } from '../motions.ts';
import { cameraDrift, type SceneRoom } from '../scene-room.ts';
import type { StyleName } from '../styles.ts';
import { FOOD } from './food.ts';
import { propColors, toldFrom } from './prop-colors.ts';
import type { Prop } from './prop-library.ts';

/** Where a prop stands in a scene and how it comes there. */
export interface Standing {
  x: number;
  y: number;
  size: number;
  /** Frame at which it sets out. */
  at: number;
  /** Pixels it comes from, beside its place. */
  from: { x: number; y: number };
  /** Radians it leans. */
  lean?: number;
  /** How near the camera it is: 0 far away, 1 at the hero, more before it. */
  depth?: number;
  blur?: number;
  shadow?: number;
  /** What it stands before. */
  behind?: string;
}

/** What things are made of in a style, and how much of their own colours they keep. */
const MADE_OF: Readonly<Record<StyleName, { finish: PropLayer['finish']; natural: number }>> = {
  'bold-type': { finish: 'block', natural: 0.12 },
  poster: { finish: 'paper', natural: 0.1 },
  editorial: { finish: 'paper', natural: 0.3 },
  'soft-gradient': { finish: 'clay', natural: 0.4 },
  'dark-luxury': { finish: 'gilded', natural: 0 },
  'clean-tech': { finish: 'glass', natural: 0.18 },
  'playful-shapes': { finish: 'sticker', natural: 0.4 },
};

/** A prop in the film's colours that flies in, overshoots a little, and never quite stands still. */
export function propPiece(room: SceneRoom, prop: Prop, standing: Standing): PropLayer {
  const { x, y, at, from, lean = 0, depth = 1, blur = 0, shadow = 0.5 } = standing;
  const size = Math.round(standing.size);
  const phase = (Math.abs(x * 7 + y * 3) % 100) / 100;
  const drift = cameraDrift(room, depth);
  const frames = room.calm ? 30 : 22 + Math.round(4 * depth);
  const turn = room.calm ? 0 : from.x >= 0 ? 0.5 : -0.5;
  return {
    kind: 'prop',
    prop: prop.name,
    size,
    ...dressOf(room, prop, standing.behind ?? room.scheme.base),
    blur,
    shadow,
    x: arrive({
      at,
      frames,
      from: x + from.x,
      to: x,
      creep: drift.x,
      leave: leaveOf(room, from.x),
    }),
    y: arrive(
      { at, frames, from: y + from.y, to: y, creep: drift.y, leave: leaveOf(room, from.y) },
      { amount: room.calm ? 5 : 7 + 8 * depth, period: 84 + Math.round(phase * 50), phase },
    ),
    scale: 1,
    rotation: keyed(
      [
        [at, lean + turn, 'linear'],
        [at + frames + 6, lean, 'outBack'],
      ],
      { amount: room.calm ? 0.015 : 0.055, period: 100 + Math.round(phase * 60), phase },
    ),
    opacity: fadeIn(at, room.calm ? 20 : 3),
  };
}

/** It goes out the way it came in, a little before the cut; from the last scene nothing leaves. */
function leaveOf(room: SceneRoom, from: number): { at: number; by: number } | null {
  if (room.calm || room.scene.kind === 'close') return null;
  return { at: room.scene.frames - 7, by: from * 0.5 };
}

/** How much of its colours food keeps, in every style but the one where all is gold. */
const APPETISING = 0.85;

function materialOf({ name }: Prop, style: StyleName): (typeof MADE_OF)[StyleName] {
  const made = MADE_OF[style];
  return made.natural > 0 && FOOD.has(name) ? { ...made, natural: APPETISING } : made;
}

function dressOf(
  { style, scheme, palette }: SceneRoom,
  prop: Prop,
  behind: string,
): Pick<PropLayer, 'finish' | 'colors' | 'edge'> {
  const { finish, natural } = materialOf(prop, style.name);
  const colors = propColors(prop, {
    colors: toldFrom([palette.hot, palette.mid, palette.light, palette.deep], behind),
    light: palette.light,
    deep: mixed(palette.deep, palette.light, finish === 'gilded' ? 0.12 : 0.04),
    natural,
  });
  return { finish, colors, edge: edgeOf(finish, { scheme, palette, behind }) };
}

function edgeOf(
  finish: PropLayer['finish'],
  { palette, behind }: Pick<SceneRoom, 'scheme' | 'palette'> & { behind: string },
): string {
  if (finish === 'sticker') return mixed(palette.light, '#ffffff', 0.6);
  if (finish === 'gilded') return palette.hot;
  if (contrastOf(palette.deep, behind) >= 1.3) return palette.deep;
  return mixed(palette.mid, '#000000', 0.45);
}
