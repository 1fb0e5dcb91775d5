import { letterOf } from './letter-of.ts';

/** As many ads as can be compared at once. */
export const MOST_COMPARED = 10;

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

/** The ads beside each other, as the address of /compare says it: `a` is the first. */
export type CompareSearch = Partial<Record<(typeof LETTERS)[number], string>>;

export function toCompareSearch(ids: readonly string[]): CompareSearch {
  return Object.fromEntries(ids.map((id, index) => [letterOf(index).toLowerCase(), id]));
}

/** Reads an address as people keep and mistype it: gaps close, and an ad stands there once. */
export function readCompareSearch(search: Record<string, unknown>): CompareSearch {
  const ids = LETTERS.map((letter) => search[letter]).filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
  return toCompareSearch([...new Set(ids)]);
}

export const comparedIds = (search: CompareSearch): string[] =>
  LETTERS.flatMap((letter) => search[letter] ?? []);
