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
    .flatMap((line) => fitted(line, told, seconds))
    .filter((line) => told.every((before) => before.idea !== line.idea && !isEcho(before, line)));
  return pickWeighted(chance, fresh, ({ weight }) => weight);
}

/** What was told already is not told again in small: nobody says twice where it is. */
function fitted(line: Line, told: readonly Line[], seconds: number): Line[] {
  const support = [line.support, line.spare, null].find(
    (text) =>
      isReadable(line.headline, text, seconds) &&
      (text === null || !told.some((before) => textsOf(before).some((one) => isWithin(text, one)))),
  );
  return support === undefined ? [] : [{ ...line, support }];
}

function isEcho(before: Line, next: Line): boolean {
  if (textsOf(before).some((text) => isInside(text, next.headline))) return true;
  if (countWords(next.headline) < 3 || countWords(before.headline) < 3) return false;
  const ours = new Set(bare(next.headline).split(' '));
  const theirs = new Set(bare(before.headline).split(' '));
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared / Math.min(ours.size, theirs.size) > MOST_ALIKE;
}

const textsOf = ({ headline, support }: Line) =>
  [headline, support].filter((text) => text !== null);

function isInside(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** Whether one says word for word a part of what the other says. */
function isWithin(part: string, whole: string): boolean {
  const [short, long] = [bare(part), bare(whole)];
  return short === long || (countWords(short) >= 2 && ` ${long} `.includes(` ${short} `));
}

/** Words alone, save the signs that make a line of one word another one. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.,:;"“”]+(?=\s|$)/gu, '')
    .trim();
}
