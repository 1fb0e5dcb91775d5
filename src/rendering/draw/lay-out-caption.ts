import { lineWidth } from './break-lines.ts';
import type { Context2d } from './canvas.ts';
import type { FontFace } from './film-spec.ts';
import type { CaptionsLayer } from './layer-spec.ts';
import { type MeasuredWord, measureWords } from './measure-words.ts';
import type { Box } from './spec-values.ts';
import { placeLine, type PlacedWord } from './text-layout.ts';
import { leastLeading } from './words.ts';

export type Cue = CaptionsLayer['cues'][number];

export interface CaptionLayout {
  chip: Box;
  words: PlacedWord[];
  /** Height of a chip of one line; its corners are parts of it. */
  lineHeight: number;
}

/** All in parts of the type's size. */
interface Metrics {
  leading: number;
  side: number;
  above: number;
  below: number;
}

const METRICS: Metrics = { leading: 1.24, side: 0.46, above: 1.06, below: 0.44 };
/** For scripts with marks over and under their letters. */
const TALL: Metrics = { leading: 1.4, side: 0.46, above: 1.3, below: 0.6 };

interface Film {
  fonts: readonly FontFace[];
  language: string;
}

/** Sets a caption into its box: at its size or as large as fits, on a chip that stands on the lower edge. */
export function layOutCaption(
  context: Context2d,
  layer: CaptionsLayer,
  cue: Cue,
  film: Film,
): CaptionLayout {
  const metrics = leastLeading(cue.text) >= TALL.leading ? TALL : METRICS;
  const lines = measureLines(context, layer, cue, film);
  const size = sizeFor(lines, layer.size, { box: cue.box, metrics });
  const { x, y, width, height } = cue.box;
  const inner = { x: x + metrics.side * size, y, width: width - 2 * metrics.side * size, height };
  const last = y + height - metrics.below * size;
  const words = lines.flatMap((line, index) =>
    placeLine(
      { words: line, size, leading: metrics.leading },
      { box: inner, align: cue.align },
      { baseline: last - (lines.length - 1 - index) * metrics.leading * size, index },
    ),
  );
  return {
    chip: chipAround(words, size, metrics),
    words,
    lineHeight: (metrics.above + metrics.below) * size,
  };
}

/** Words where they stand in the whole caption. A word is never broken: it is set smaller. */
function measureLines(
  context: Context2d,
  { typeface }: CaptionsLayer,
  { text }: Cue,
  film: Film,
): MeasuredWord[][] {
  let begins = 0;
  return text.split('\n').map((line) => {
    const from = begins;
    begins += line.length + 1;
    const words = measureWords(context, { text: line, typeface, keepsWords: true }, film);
    return words.map((word) => ({ ...word, from: word.from + from, to: word.to + from }));
  });
}

function sizeFor(
  lines: readonly MeasuredWord[][],
  wanted: number,
  { box, metrics }: { box: Box; metrics: Metrics },
): number {
  const tallest = metrics.above + metrics.below + (lines.length - 1) * metrics.leading;
  const widest = Math.max(...lines.map(lineWidth)) + 2 * metrics.side;
  return Math.min(wanted, box.height / tallest, box.width / widest);
}

function chipAround(
  words: readonly PlacedWord[],
  size: number,
  { side, above, below }: Metrics,
): Box {
  const left = Math.min(...words.map(({ x }) => x)) - side * size;
  const right = Math.max(...words.map(({ x, width }) => x + width * size)) + side * size;
  const top = Math.min(...words.map(({ y }) => y)) - above * size;
  const bottom = Math.max(...words.map(({ y }) => y)) + below * size;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
