import type { MeasuredWord } from './measure-words.ts';

/** Ways to break a text that are weighed one by one; longer texts are only filled. */
const MOST_WAYS = 4000;
/** What a flaw costs, in parts of the widest line. */
const SPLIT_EMPHASIS = 0.26;
const SHORT_WORD_ALONE = 0.22;
const SHORT_WORD_LAST = 0.1;
const SENTENCE_TORN = 0.16;
/** Letters up to which a word leans on the next one: "to", "in", "the". */
const SHORT = 3;

/** Width of words set in one line, with what leans out of its outer words, in parts of the size. */
export function lineWidth(words: readonly MeasuredWord[]): number {
  const { left, right } = lineOverhang(words);
  return words.reduce(
    (sum, word, index) => sum + word.width + (index > 0 && word.spaceBefore ? word.space : 0),
    left + right,
  );
}

/** How far the outer letters of a line lean out of it; those read from the right do not. */
export function lineOverhang(words: readonly MeasuredWord[]): { left: number; right: number } {
  return { left: words[0]?.overhang.left ?? 0, right: words.at(-1)?.overhang.right ?? 0 };
}

/** Breaks words into at most `count` lines: the widest as narrow as can be, and no word left hanging. */
export function breakLines(words: readonly MeasuredWord[], count: number): MeasuredWord[][] {
  const forced = splitAtBreaks(words);
  if (forced.length === 1 && waysToBreak(words.length, count) <= MOST_WAYS) {
    return fairest(words, Math.min(count, words.length));
  }
  return evenly(forced, Math.max(count, forced.length));
}

/** 1 for lines without a flaw, more where a reader would stumble. */
export function flawsOf(lines: readonly (readonly MeasuredWord[])[]): number {
  return lines.reduce((sum, line, index) => sum + flawsIn(line, lines[index + 1]), 1);
}

function flawsIn(
  line: readonly MeasuredWord[],
  below: readonly MeasuredWord[] | undefined,
): number {
  const flaws = below ? tearsBetween(line, below) : 0;
  if (!isShort(line.at(-1))) return flaws;
  if (line.length === 1) return flaws + SHORT_WORD_ALONE;
  return below ? flaws + SHORT_WORD_LAST : flaws;
}

function tearsBetween(line: readonly MeasuredWord[], below: readonly MeasuredWord[]): number {
  const isSplit = line.at(-1)?.emphasised === true && below[0]?.emphasised === true;
  const isTorn = /[.!?]$/u.test(line.at(-2)?.text ?? '');
  return (isSplit ? SPLIT_EMPHASIS : 0) + (isTorn ? SENTENCE_TORN : 0);
}

function isShort(word: MeasuredWord | undefined): boolean {
  return word !== undefined && word.text.length <= SHORT && /^\p{L}+$/u.test(word.text);
}

function waysToBreak(words: number, lines: number): number {
  let ways = 1;
  for (let index = 1; index < Math.min(lines, words); index += 1) {
    ways = (ways * (words - index)) / index;
  }
  return ways;
}

function fairest(words: readonly MeasuredWord[], count: number): MeasuredWord[][] {
  let best: { lines: MeasuredWord[][]; cost: number } | null = null;
  for (const lines of splitInto(words, count)) {
    const cost = Math.max(...lines.map(lineWidth)) * flawsOf(lines);
    if (best === null || cost < best.cost - 1e-9) best = { lines, cost };
  }
  return best?.lines ?? [];
}

function* splitInto(words: readonly MeasuredWord[], count: number): Generator<MeasuredWord[][]> {
  if (count <= 1) {
    yield [[...words]];
    return;
  }
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    for (const rest of splitInto(words.slice(first), count - 1)) {
      yield [words.slice(0, first), ...rest];
    }
  }
}

function evenly(forced: readonly MeasuredWord[][], most: number): MeasuredWord[][] {
  let low = Math.max(...forced.flat().map((word) => word.width));
  let high = Math.max(...forced.map((line) => lineWidth(line)));
  for (let round = 0; round < 18; round += 1) {
    const middle = (low + high) / 2;
    const lines = forced.flatMap((line) => fill(line, middle));
    if (lines.length <= most) high = middle;
    else low = middle;
  }
  return forced.flatMap((line) => fill(line, high));
}

function splitAtBreaks(words: readonly MeasuredWord[]): MeasuredWord[][] {
  const lines: MeasuredWord[][] = [[]];
  for (const word of words) {
    lines.at(-1)?.push(word);
    if (word.breakAfter) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

/** Fills lines up to a width, word after word. */
function fill(words: readonly MeasuredWord[], width: number): MeasuredWord[][] {
  const lines: MeasuredWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && lineWidth([...line, word]) <= width + 1e-9) line.push(word);
    else lines.push([word]);
  }
  return lines;
}
