import { expect, test } from 'vitest';
import { countedText } from './counted-text.ts';

test.each([
  ['20%', 0.5, '10%'],
  ['$5,000', 0.5, '$2,500'],
  ['$5,000', 0.15, '$750'],
  ['30 films', 0, '0 films'],
  ['30 films', 1, '30 films'],
  ['since 2019', 0.5, 'since 2019'],
  ['free', 0.5, 'free'],
])('counts the figures of "%s" up: at %f it shows "%s"', (text, share, shown) => {
  expect(countedText(text, share)).toBe(shown);
});
