import { expect, test } from 'vitest';
import { contrastOf, furthestPair, isHex, tidyHex } from './contrast.ts';

test('black on white is as far apart as colours can be, and a colour from itself not at all', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#e8613c', '#e8613c')).toBe(1);
});

test.each([
  ['#abc', '#aabbcc'],
  [' E8613C ', '#e8613c'],
  ['#12', '#12'],
])('a colour typed as %s is kept as %s', (typed, kept) => {
  expect(tidyHex(typed)).toBe(kept);
});

test('two digits are no colour', () => {
  expect([isHex(tidyHex('#12')), isHex(tidyHex('abc'))]).toEqual([false, true]);
});

test('of a palette the two that are furthest apart are found', () => {
  expect(furthestPair(['#808080', '#000000', '#ffffff'])?.pair).toEqual(['#000000', '#ffffff']);
  expect(furthestPair(['#808080'])).toBeUndefined();
});
