import type { Ease } from '../draw/easing.ts';
import type { Motion } from '../draw/spec-values.ts';

type Key = [frame: number, value: number, ease: Ease];

export interface Sway {
  amount: number;
  period: number;
  phase: number;
}

export function keyed(keys: Key[], sway: Sway | null = null): Motion {
  return { keys: keys.map(([frame, value, ease]) => [Math.round(frame), value, ease]), sway };
}

/** Frames something takes to go; the next scene comes over it meanwhile. */
const LEAVE_FRAMES = 16;

/** Nothing until `at`, then up to size with a small overshoot. */
export function popIn(at: number, frames = 20, size = 1): Motion {
  return keyed([
    [at, 0, 'linear'],
    [at + frames, size, 'outBack'],
  ]);
}

/** Arrives at a value from another and then creeps on, so that nothing on screen stands still. */
export function arrive(
  {
    at,
    frames,
    from,
    to,
    creep = 0,
    leave = null,
  }: {
    at: number;
    frames: number;
    from: number;
    to: number;
    creep?: number;
    /** When it goes again, and how far. */
    leave?: { at: number; by: number } | null;
  },
  sway: Sway | null = null,
): Motion {
  const keys: Key[] = [
    [at, from, 'linear'],
    [at + frames, to, 'outStrong'],
  ];
  if (leave !== null && leave.by !== 0 && leave.at > at + frames) {
    keys.push([leave.at, to + creep, 'out']);
    keys.push([leave.at + LEAVE_FRAMES, to + creep + leave.by, 'in']);
  } else if (creep !== 0) keys.push([at + frames + 150, to + creep, 'out']);
  return keyed(keys, sway);
}

export function fadeIn(at: number, frames = 10, opacity = 1): Motion {
  return keyed([
    [at, 0, 'linear'],
    [at + frames, opacity, 'out'],
  ]);
}

export function turning(radiansPerSecond: number, from = 0): Motion {
  const frames = 1800;
  return keyed([
    [0, from, 'linear'],
    [frames, from + (radiansPerSecond * frames) / 30, 'linear'],
  ]);
}
