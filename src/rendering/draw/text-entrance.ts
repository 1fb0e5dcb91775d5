import { ease } from './easing.ts';
import type { Entrance } from './layer-spec.ts';

/** How a letter, word or line looks on its way in. Distances in parts of its size. */
export interface Appearance {
  opacity: number;
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
  rotation: number;
  /** True when it slides out from behind its own line. */
  masked: boolean;
  /** Part of its figures counted up, 0 to 1. */
  counted: number;
  atRest: boolean;
}

export const AT_REST: Appearance = {
  opacity: 1,
  x: 0,
  y: 0,
  scaleX: 1,
  scaleY: 1,
  rotation: 0,
  masked: false,
  counted: 1,
  atRest: true,
};

export function appearance(enter: Entrance, unit: number, frame: number): Appearance {
  const time = (frame - enter.at - unit * enter.stagger) / enter.frames;
  const rest: Appearance = { ...AT_REST, atRest: time >= 1 };
  if (time >= 1) return rest;
  if (time <= 0) return { ...rest, opacity: 0 };
  return { ...rest, ...PRESETS[enter.preset](1 - ease(enter.ease, time), time) };
}

/** Each preset gets how much of the way is left, 1 to 0 (springs pass below 0), and the time gone. */
const PRESETS: Readonly<
  Record<Entrance['preset'], (left: number, time: number) => Partial<Appearance>>
> = {
  mask: (left) => ({ masked: true, y: left * 1.15, rotation: left * 0.05 }),
  rise: (left, time) => ({ y: left * 0.7, opacity: Math.min(1, time * 3) }),
  slam: (left, time) => ({
    scaleX: 1 + left * 1.4,
    scaleY: 1 + left * 1.4,
    opacity: Math.min(1, time * 4),
  }),
  pop: (left, time) => ({
    scaleX: Math.max(0.01, 1 - left),
    scaleY: Math.max(0.01, 1 - left),
    rotation: left * -0.12,
    opacity: Math.min(1, time * 6),
  }),
  count: (left, time) => ({ counted: 1 - left, opacity: Math.min(1, time * 8) }),
  fade: (left) => ({ opacity: 1 - left, y: left * 0.12 }),
  slide: (left, time) => ({ x: left * -1.6, opacity: Math.min(1, time * 2.5) }),
  drop: (left, time) => ({ y: left * -0.8, rotation: left * 0.1, opacity: Math.min(1, time * 4) }),
  stretch: (left, time) => ({
    scaleX: 1 - left * 0.5,
    scaleY: 1 + left * 1.2,
    opacity: Math.min(1, time * 4),
  }),
};
