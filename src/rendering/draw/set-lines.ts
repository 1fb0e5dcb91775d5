import { breakLines, flawsOf, lineWidth } from './break-lines.ts';
import type { TextBlock, TextLayer } from './layer-spec.ts';
import { markReach } from './mark-reach.ts';
import type { MeasuredWord } from './measure-words.ts';
import { leastLeading } from './words.ts';

/** A text takes one more line only when that makes it this much larger. */
const WORTH_A_LINE = 1.1;

export interface MeasuredBlock {
  block: TextBlock;
  words: MeasuredWord[];
}

export interface SetLine {
  words: MeasuredWord[];
  size: number;
  leading: number;
  /** Emphasised words of it stand on a marker. */
  isMarked?: boolean;
}

export interface SetBlock {
  block: TextBlock;
  lines: SetLine[];
  gapAbove: number;
}

export function setBlocks(
  measured: readonly MeasuredBlock[],
  layer: TextLayer,
  { lines, sizeOf }: { lines: number; sizeOf: (block: TextBlock) => number },
): SetBlock[] {
  const set = measured.map(({ block, words }) => ({
    block,
    lines: setLines(block, words, {
      width: layer.box.width,
      sizeMax: sizeOf(block),
      most: lines * block.lines_max,
    }),
    gapAbove: 0,
  }));
  return set.map((entry, index) => {
    const above = set[index - 1];
    if (!above) return entry;
    const size = Math.max(largestSize(entry), largestSize(above) * 0.35);
    return { ...entry, gapAbove: entry.block.gap * size };
  });
}

function largestSize({ lines }: SetBlock): number {
  return Math.max(...lines.map((line) => line.size));
}

function setLines(
  block: TextBlock,
  words: MeasuredWord[],
  { width, sizeMax, most }: { width: number; sizeMax: number; most: number },
): SetLine[] {
  const leading = Math.max(block.leading, leastLeading(block.text));
  const isMarked = block.emphasis_mark === 'marker';
  let best: SetLine[] = [];
  let merit = 0;
  for (let count = 1; count <= most; count += 1) {
    const broken = brokenInto(words, count);
    const lines = broken.map((line) => ({
      words: line,
      size: Math.min(sizeMax, width / lineWidth(line)),
      leading,
      isMarked,
    }));
    const reached = smallestSize(lines) / flawsOf(broken);
    if (best.length > 0 && reached <= merit * WORTH_A_LINE) continue;
    best = lines;
    merit = reached;
  }
  if (block.fit === 'lines') return best;
  const size = smallestSize(best);
  return best.map((line) => ({ ...line, size }));
}

/** Where words break does not depend on their size, which is tried many times. */
const breaks = new WeakMap<MeasuredWord[], Map<number, MeasuredWord[][]>>();

function brokenInto(words: MeasuredWord[], count: number): MeasuredWord[][] {
  const known = breaks.get(words) ?? new Map<number, MeasuredWord[][]>();
  breaks.set(words, known);
  const lines = known.get(count) ?? breakLines(words, count);
  known.set(count, lines);
  return lines;
}

export function smallestSize(lines: readonly SetLine[]): number {
  return Math.min(...lines.map((line) => line.size));
}

function inkAscent(line: SetLine): number {
  return Math.max(...line.words.map((word) => word.ascent)) * line.size;
}

function inkDescent(line: SetLine): number {
  return Math.max(0, ...line.words.map((word) => word.descent)) * line.size;
}

/** Steps of the size in which room is made for a line's ink: a browser measures it a little otherwise than we do. */
const ROOM_STEP = 0.05;

function roomFor(reach: number): number {
  return (Math.floor(reach / ROOM_STEP + 1e-6) + 1) * ROOM_STEP;
}

/** From one baseline to the next; two lines of different size meet by their mean, and none stands on another's marker. */
export function step(above: SetLine, below: SetLine): number {
  const [descent, ascent] = [
    roomFor(inkDescent(above) / above.size) * above.size,
    roomFor(inkAscent(below) / below.size) * below.size,
  ];
  const [markBelow, markAbove] = [markOf(above, 'below'), markOf(below, 'above')];
  return Math.max(
    below.size * below.leading * 0.8 + above.size * above.leading * 0.2,
    ascent + markBelow,
    markAbove > 0 ? markAbove + descent : 0,
  );
}

/** Pixels that a line's markers reach over or under its baseline; 0 = it has none. */
function markOf({ words, size, isMarked = false }: SetLine, side: 'above' | 'below'): number {
  if (!isMarked) return 0;
  const marked = words.filter(({ emphasised }) => emphasised);
  return Math.max(0, ...marked.map((word) => markReach(word)[side])) * size;
}

/** How far a block's letters reach over its first baseline, and under it: not always those of its outer lines. */
export function reachOf(lines: readonly SetLine[]): { above: number; below: number } {
  const reach = { above: 0, below: 0 };
  let baseline = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before) baseline += step(before, line);
    reach.above = Math.max(reach.above, inkAscent(line) - baseline);
    reach.below = Math.max(reach.below, inkDescent(line) + baseline);
  });
  return reach;
}

export function blockHeight({ lines }: SetBlock): number {
  const { above, below } = reachOf(lines);
  return above + below;
}

export function heightOf(set: readonly SetBlock[]): number {
  return set.reduce((sum, entry) => sum + entry.gapAbove + blockHeight(entry), 0);
}
