import { type MeasuredWord } from './measure-words.ts';

/** Width of words set in one line, in parts of the size. */
export function lineWidth(words: readonly MeasuredWord[]): number {
  return words.reduce(
    (sum, word, index) => sum + word.width + (index > 0 && word.spaceBefore ? word.space : 0),
    0,
  );
}

/** Breaks words into at most `count` lines so that the widest line is as narrow as can be. */
export function breakLines(words: readonly MeasuredWord[], count: number): MeasuredWord[][] {
  const forced = splitAtBreaks(words);
  const most = Math.max(count, forced.length);
  let low = Math.max(...words.map((word) => word.width));
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
