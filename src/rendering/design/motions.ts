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
  }: { at: number; frames: number; from: number; to: number; creep?: number },
  sway: Sway | null = null,
): Motion {
  const keys: Key[] = [
    [at, from, 'linear'],
    [at + frames, to, 'outStrong'],
  ];
  if (creep !== 0) keys.push([at + frames + 150, to + creep, 'out']);
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
