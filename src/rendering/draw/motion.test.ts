import { describe, expect, test } from 'vitest';
import { ease, EASES } from './easing.ts';
import { valueAt } from './motion.ts';

test.each(EASES)('the easing "%s" begins at 0 and ends at 1', (name) => {
  expect(ease(name, 0)).toBe(0);
  expect(ease(name, 1)).toBeCloseTo(1, 6);
  expect(ease(name, 2)).toBeCloseTo(1, 6);
});

describe('a motion', () => {
  const motion = {
    keys: [
      [10, 0, 'linear'],
      [20, 100, 'linear'],
    ] as [number, number, 'linear'][],
    sway: null,
  };

  test('waits at its first value, moves, and stays at its last', () => {
    expect([0, 10, 15, 20, 90].map((frame) => valueAt(motion, frame))).toEqual([
      0, 0, 50, 100, 100,
    ]);
  });

  test('swings around its value without end', () => {
    const swinging = { ...motion, sway: { amount: 5, period: 40, phase: 0 } };

    expect(valueAt(swinging, 50)).toBeCloseTo(105);
    expect(valueAt(swinging, 70)).toBeCloseTo(95);
  });
});
