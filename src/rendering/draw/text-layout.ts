import { breakLines, flawsOf, lineWidth } from './break-lines.ts';
import type { Context2d } from './canvas.ts';
import type { FontFace } from './film-spec.ts';
import type { TextBlock, TextLayer } from './layer-spec.ts';
import { type MeasuredWord, measureWords } from './measure-words.ts';
import type { Box } from './spec-values.ts';
import { isRightToLeft, leastLeading } from './words.ts';

export interface PlacedWord extends MeasuredWord {
  /** Left end of the word and baseline, pixels of the film. */
  x: number;
  y: number;
  size: number;
  line: number;
}

export interface PlacedBlock {
  block: TextBlock;
  words: PlacedWord[];
  /** What the letters really cover, marks above and below included. */
  ink: Box;
}

export interface TextLayout {
  blocks: PlacedBlock[];
  ink: Box;
}

/** Step by which all blocks of a box shrink together until they fit. */
const SHRINK = 0.95;
/** A text takes one more line only when that makes it this much larger. */
const WORTH_A_LINE = 1.1;

/** Pixels from which type is large, at 1080 across: the accent clears 3:1, and small type needs 4.5:1. */
export const LARGE_TYPE = 72;

/** The colour of a word. Where a line had to be set small, the words that carry it keep to its ink. */
export function inkOf(
  block: TextBlock,
  { emphasised, size }: Pick<PlacedWord, 'emphasised' | 'size'>,
): string {
  const isTold = size >= LARGE_TYPE || block.emphasis_mark === 'marker';
  return emphasised && isTold ? block.emphasis_fill : block.fill;
}

/** Sets the blocks of a text layer: as large as allowed, as few lines as sensible, never beyond the box. */
export function layOutText(
  context: Context2d,
  layer: TextLayer,
  film: { fonts: readonly FontFace[]; language: string },
): TextLayout {
  const measured = layer.blocks.map((block) => ({
    block,
    words: measureWords(context, block, film),
  }));
  for (const keepSmall of [true, false]) {
    for (let scale = 1; scale > 0.02; scale *= SHRINK) {
      const set = setBlocks(measured, layer, (block) =>
        keepSmall ? Math.max(block.size_min, block.size_max * scale) : block.size_max * scale,
      );
      if (heightOf(set) <= layer.box.height) return placeBlocks(set, layer);
      if (keepSmall && layer.blocks.every((block) => block.size_max * scale < block.size_min))
        break;
    }
  }
  throw new Error(`No size is small enough for "${layer.blocks[0]?.text ?? ''}" in its box.`);
}

interface SetLine {
  words: MeasuredWord[];
  size: number;
  leading: number;
}

interface SetBlock {
  block: TextBlock;
  lines: SetLine[];
  gapAbove: number;
}

function setBlocks(
  measured: readonly { block: TextBlock; words: MeasuredWord[] }[],
  layer: TextLayer,
  sizeOf: (block: TextBlock) => number,
): SetBlock[] {
  const set = measured.map(({ block, words }) => ({
    block,
    lines: setLines(block, words, { width: layer.box.width, sizeMax: sizeOf(block) }),
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
  { width, sizeMax }: { width: number; sizeMax: number },
): SetLine[] {
  const leading = Math.max(block.leading, leastLeading(block.text));
  let best: SetLine[] = [];
  let merit = 0;
  for (let count = 1; count <= block.lines_max; count += 1) {
    const broken = breakLines(words, count);
    const lines = broken.map((line) => ({
      words: line,
      size: Math.min(sizeMax, width / lineWidth(line)),
      leading,
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

function smallestSize(lines: readonly SetLine[]): number {
  return Math.min(...lines.map((line) => line.size));
}

function inkAscent(line: SetLine): number {
  return Math.max(...line.words.map((word) => word.ascent)) * line.size;
}

function inkDescent(line: SetLine): number {
  return Math.max(0, ...line.words.map((word) => word.descent)) * line.size;
}

/** From one baseline to the next; two lines of different size meet by their mean. */
function step(above: SetLine, below: SetLine): number {
  return below.size * below.leading * 0.8 + above.size * above.leading * 0.2;
}

function blockHeight({ lines }: SetBlock): number {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return 0;
  return inkAscent(first) + baselineSpan(lines) + inkDescent(last);
}

function baselineSpan(lines: readonly SetLine[]): number {
  return lines.reduce((sum, line, index) => {
    const above = lines[index - 1];
    return above ? sum + step(above, line) : sum;
  }, 0);
}

function heightOf(set: readonly SetBlock[]): number {
  return set.reduce((sum, entry) => sum + entry.gapAbove + blockHeight(entry), 0);
}

function placeBlocks(set: readonly SetBlock[], layer: TextLayer): TextLayout {
  const spare = layer.box.height - heightOf(set);
  const share = { top: 0, center: 0.5, bottom: 1 }[layer.anchor];
  let top = layer.box.y + spare * share;
  const blocks = set.map((entry) => {
    top += entry.gapAbove;
    const placed = placeBlock(entry, layer, top);
    top += blockHeight(entry);
    return placed;
  });
  return { blocks, ink: around(blocks.map(({ ink }) => ink)) };
}

function placeBlock(entry: SetBlock, layer: TextLayer, top: number): PlacedBlock {
  const words: PlacedWord[] = [];
  let baseline = top;
  entry.lines.forEach((line, index) => {
    const above = entry.lines[index - 1];
    baseline += above ? step(above, line) : inkAscent(line);
    words.push(...placeLine(line, layer, { baseline, index }));
  });
  const height = blockHeight(entry);
  const left = Math.min(...words.map((word) => word.x));
  const right = Math.max(...words.map((word) => word.x + word.width * word.size));
  return { block: entry.block, words, ink: { x: left, y: top, width: right - left, height } };
}

export function placeLine(
  line: SetLine,
  { box, align }: Pick<TextLayer, 'box' | 'align'>,
  { baseline, index }: { baseline: number; index: number },
): PlacedWord[] {
  const share = { left: 0, center: 0.5, right: 1 }[align];
  let x = box.x + (box.width - lineWidth(line.words) * line.size) * share;
  return inVisualOrder(line.words).map((word, place, ordered) => {
    // Between two words there is the space of the one that is later in the text.
    const before = ordered[place - 1];
    const later = before && before.from > word.from ? before : word;
    if (before && later.spaceBefore) x += later.space * line.size;
    const placed = { ...word, x, y: baseline, size: line.size, line: index };
    x += word.width * line.size;
    return placed;
  });
}

/** Right-to-left words from the right; runs of Latin words and figures among them keep their order. */
function inVisualOrder(words: readonly MeasuredWord[]): MeasuredWord[] {
  if (!words.some((word) => isRightToLeft(word.text))) return [...words];
  const runs: MeasuredWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const isLeftToRight = !isRightToLeft(word.text);
    if (run?.[0] && isLeftToRight && !isRightToLeft(run[0].text)) run.push(word);
    else runs.push([word]);
  }
  return runs.reverse().flat();
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
