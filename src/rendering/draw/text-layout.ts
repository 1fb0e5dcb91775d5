import { lineOverhang, lineWidth } from './break-lines.ts';
import type { Context2d } from './canvas.ts';
import type { FontFace } from './film-spec.ts';
import type { TextBlock, TextLayer } from './layer-spec.ts';
import { type MeasuredWord, measureWords } from './measure-words.ts';
import { shortenText } from './shorten-text.ts';
import type { Box } from './spec-values.ts';
import {
  blockHeight,
  heightOf,
  type MeasuredBlock,
  reachOf,
  type SetBlock,
  setBlocks,
  type SetLine,
  smallestSize,
  step,
} from './set-lines.ts';
import { isRightToLeft } from './words.ts';

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

/** Times as many lines as asked for are taken before a text is shortened. */
const MORE_LINES = 2;
/** Pixels below which words are not read on a phone, at 1080 across. */
const LEAST_LEGIBLE = 28;

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

interface Film {
  fonts: readonly FontFace[];
  language: string;
}

/**
 * Sets the blocks of a text layer: as large as allowed, as few lines as sensible, never beyond the box. Before it
 * would be too small to read, text takes more lines than it should, and then gives up its end for an ellipsis.
 */
export function layOutText(context: Context2d, layer: TextLayer, film: Film): TextLayout {
  const measured = layer.blocks.map((block) => measureBlock(context, block, film));
  const set =
    setAsLargeAsFits(measured, layer, { lines: 1 }) ??
    setAsLargeAsFits(measured, layer, { lines: MORE_LINES }) ??
    setShortened(context, measured, { layer, film });
  return placeBlocks(set, layer);
}

function measureBlock(context: Context2d, block: TextBlock, film: Film): MeasuredBlock {
  return { block, words: measureWords(context, block, film) };
}

/** `lines`: times as many lines as the blocks should have at most; `least`: the size below which none may be set. */
interface Limits {
  lines: number;
  least?: number;
}

function setAsLargeAsFits(
  measured: readonly MeasuredBlock[],
  layer: TextLayer,
  { lines, least = LEAST_LEGIBLE }: Limits,
): SetBlock[] | null {
  const fits = (set: SetBlock[]) => heightOf(set) <= layer.box.height && isLegible(set, least);
  for (const keepSmall of [true, false]) {
    const leastOf = ({ size_min }: TextBlock) => (keepSmall ? size_min : Math.min(size_min, least));
    for (let scale = 1, goesOn = true; goesOn && scale > 0.02; scale *= SHRINK) {
      const set = setBlocks(measured, layer, {
        lines,
        sizeOf: (block) => Math.max(leastOf(block), block.size_max * scale),
      });
      if (fits(set)) return set;
      goesOn = layer.blocks.some((block) => block.size_max * scale > leastOf(block));
    }
  }
  return null;
}

function isLegible(set: readonly SetBlock[], least: number): boolean {
  return set.every(
    ({ block, lines }) => smallestSize(lines) >= Math.min(least, block.size_min) - 1e-6,
  );
}

function setShortened(
  context: Context2d,
  measured: readonly MeasuredBlock[],
  { layer, film }: { layer: TextLayer; film: Film },
): SetBlock[] {
  let blocks: readonly MeasuredBlock[] = measured;
  for (;;) {
    const longest = Math.max(...blocks.map(({ block }) => block.text.length));
    const at = blocks.findIndex(({ block }) => block.text.length === longest);
    const text = shortenText(blocks[at]?.block.text ?? '');
    if (text === null) break;
    blocks = blocks.map((one, index) =>
      index === at ? measureBlock(context, { ...one.block, text }, film) : one,
    );
    const set = setAsLargeAsFits(blocks, layer, { lines: MORE_LINES });
    if (set) return set;
  }
  // A box in which not even one letter can be read.
  const set = setAsLargeAsFits(measured, layer, { lines: 1, least: 0 });
  if (!set) {
    throw new Error(`No size is small enough for "${layer.blocks[0]?.text ?? ''}" in its box.`);
  }
  return set;
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
  let baseline = top + reachOf(entry.lines).above;
  entry.lines.forEach((line, index) => {
    const above = entry.lines[index - 1];
    if (above) baseline += step(above, line);
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
  const spare = box.width - lineWidth(line.words) * line.size;
  let x = box.x + spare * share + lineOverhang(line.words).left * line.size;
  return inVisualOrder(line.words).map((word, place, ordered) => {
    // Between two words there is the space of the one that is later in the text.
    const before = ordered[place - 1];
    const later = before && before.from > word.from ? before : word;
    if (before && later.spaceBefore) x += later.space * line.size;
    // On whole pixels letters stand sharp, and alike on the server and in a browser, which measure a little otherwise.
    const placed = { ...word, x, y: Math.round(baseline), size: line.size, line: index };
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
