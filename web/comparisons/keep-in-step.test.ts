import { expect, test } from 'vitest';
import { rateFor } from './keep-in-step.ts';

test('a film that is ahead runs slower, one that is behind faster, neither so that one hears it', () => {
  expect(rateFor(0)).toBe(1);
  expect(rateFor(0.05)).toBeCloseTo(0.95);
  expect(rateFor(-0.05)).toBeCloseTo(1.05);
  expect(rateFor(0.3)).toBe(0.92);
  expect(rateFor(-0.3)).toBe(1.08);
});

test('one that is far off jumps', () => {
  expect(rateFor(2)).toBe('jump');
  expect(rateFor(-0.5)).toBe('jump');
});

test('an offset of a sixth of a second is under a frame within four seconds', () => {
  let drift = 0.163;
  for (let frame = 0; frame < 4 * 30; frame += 1) {
    drift += (Number(rateFor(drift)) - 1) / 30;
  }

  expect(Math.abs(drift)).toBeLessThan(1 / 30);
});
