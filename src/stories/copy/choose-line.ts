import { countWords, isReadable } from '../reading-time.ts';
import { type Chance, pickWeighted } from '../seeded-chance.ts';
import type { Line } from './line.ts';

/** Two lines that share more of their words than this sound like the same line. */
const MOST_ALIKE = 0.5;

/**
 * Picks the line of a scene: readable in its time, its idea not told before, no echo of an earlier line. The support is
 * dropped before the headline is. Undefined when nothing new fits.
 */
export function chooseLine(
  lines: readonly Line[],
  told: readonly Line[],
  seconds: number,
  chance: Chance,
): Line | undefined {
  const fresh = lines
    .flatMap((line) => fitted(line, seconds))
    .filter((line) => told.every((before) => before.idea !== line.idea && !isEcho(before, line)));
  return pickWeighted(chance, fresh, ({ weight }) => weight);
}

function fitted(line: Line, seconds: number): Line[] {
  const support = [line.support, line.spare, null].find((text) =>
    isReadable(line.headline, text, seconds),
  );
  return support === undefined ? [] : [{ ...line, support }];
}

function isEcho(before: Line, next: Line): boolean {
  const earlier = [before.headline, before.support].filter((text) => text !== null).map(bare);
  if (earlier.some((text) => isInside(text, bare(next.headline)))) return true;
  if (countWords(next.headline) < 3 || countWords(before.headline) < 3) return false;
  const ours = new Set(bare(next.headline).split(' '));
  const theirs = new Set(bare(before.headline).split(' '));
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared / Math.min(ours.size, theirs.size) > MOST_ALIKE;
}

function isInside(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return countWords(short) >= 3 && long.includes(short);
}

/** Words alone, save the signs that make a line of one word another one. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.,:;"“”]+(?=\s|$)/gu, '')
    .trim();
}
