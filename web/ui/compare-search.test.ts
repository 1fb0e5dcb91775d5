import { expect, test } from 'vitest';
import {
  comparedIds,
  MOST_COMPARED,
  readCompareSearch,
  toCompareSearch,
} from './compare-search.ts';

test('the ads stand in the address in the order in which they were chosen', () => {
  expect(toCompareSearch(['second made', 'first made'])).toEqual({
    a: 'second made',
    b: 'first made',
  });
});

test('as many ads as can be compared come back out of the address', () => {
  const ids = Array.from({ length: MOST_COMPARED }, (_, index) => `ad ${index}`);

  expect(comparedIds(readCompareSearch(toCompareSearch(ids)))).toEqual(ids);
});

test('an address with gaps, twins and things that are no ads still says which are meant', () => {
  const search = readCompareSearch({ b: 'one', c: '', d: 'one', e: 7, h: 'other', like: 'x' });

  expect(search).toEqual({ a: 'one', b: 'other' });
});
