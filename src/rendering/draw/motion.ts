import { ease } from './easing.ts';
import type { Motion } from './spec-values.ts';

/** The value of a motion at a frame of its scene. */
export function valueAt(motion: Motion, frame: number): number {
  if (typeof motion === 'number') return motion;
  const swing = motion.sway
    ? motion.sway.amount * Math.sin(2 * Math.PI * (frame / motion.sway.period + motion.sway.phase))
    : 0;
  return keyedValue(motion.keys, frame) + swing;
}

type Keys = Exclude<Motion, number>['keys'];

function keyedValue(keys: Keys, frame: number): number {
  let before = keys[0];
  if (!before) return 0;
  for (const key of keys) {
    const [at, value, easeName] = key;
    if (frame < at) {
      const [beforeAt, beforeValue] = before;
      if (at === beforeAt) return value;
      const done = ease(easeName, (frame - beforeAt) / (at - beforeAt));
      return beforeValue + (value - beforeValue) * done;
    }
    before = key;
  }
  return before[1];
}
