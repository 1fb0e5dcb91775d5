import type { MeasuredWord } from './measure-words.ts';

/** How far a marker behind a word reaches over and under its baseline, in parts of the size. */
export function markReach({ ascent, descent }: Pick<MeasuredWord, 'ascent' | 'descent'>): {
  above: number;
  below: number;
} {
  return { above: Math.max(0.8, ascent + 0.1), below: Math.max(0.2, descent + 0.08) };
}
