import { expect, test } from 'vitest';
import { clock, count, money, span } from './format.ts';

test.each([
  [null, '–'],
  [0, '$0.00'],
  [1.625, '$1.63'],
  [0.0042, '$0.0042'],
  [1234.5, '$1,234.50'],
])('money %s is written %s', (cost, written) => {
  expect(money(cost)).toBe(written);
});

test.each([
  [0, '0:00'],
  [24.4, '0:24'],
  [725, '12:05'],
])('%s seconds on a clock are %s', (seconds, written) => {
  expect(clock(seconds)).toBe(written);
});

test.each([
  [0.2, '1 second'],
  [45, '45 seconds'],
  [300, '5 minutes'],
  [7200, '2 hours'],
])('%s seconds in words are %s', (seconds, written) => {
  expect(span(seconds)).toBe(written);
});

test('one thing is not several', () => {
  expect([count(1, 'scene'), count(6, 'scene')]).toEqual(['1 scene', '6 scenes']);
});
