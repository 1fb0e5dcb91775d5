import { cached, type Context2d } from './canvas.ts';
import { ease } from './easing.ts';
import type { TextBlock, TextLayer } from './layer-spec.ts';
import { countedText } from './counted-text.ts';
import { markReach } from './mark-reach.ts';
import { setTypeface } from './measure-words.ts';
import type { Moment } from './moment.ts';
import {
  inkOf,
  layOutText,
  type PlacedBlock,
  type PlacedWord,
  type TextLayout,
} from './text-layout.ts';
import { appearance, AT_REST, type Appearance } from './text-entrance.ts';
import { isRightToLeft } from './words.ts';

/** Frames in which a leaving text goes. */
const LEAVE_FRAMES = 9;

function textLayoutOf(context: Context2d, layer: TextLayer, moment: Moment): TextLayout {
  const key = `text ${JSON.stringify([layer.box, layer.anchor, layer.align, layer.blocks])}`;
  return cached(moment.stage, key, () => layOutText(context, layer, moment.film));
}

export function drawText(context: Context2d, layer: TextLayer, moment: Moment): void {
  const { frame } = moment;
  const leaving = layer.leave_at === null ? 0 : ease('in', (frame - layer.leave_at) / LEAVE_FRAMES);
  if (leaving >= 1) return;

  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.globalAlpha *= 1 - leaving;
  for (const placed of textLayoutOf(context, layer, moment).blocks) {
    drawMarks(context, placed, frame);
    drawBlock(context, placed, moment);
  }
  context.letterSpacing = '0px';
}

function drawBlock(context: Context2d, { block, words }: PlacedBlock, moment: Moment): void {
  let letter = 0;
  words.forEach((word, index) => {
    const unit = { word: index, line: word.line, letter }[block.enter.unit];
    if (block.enter.unit === 'letter' && word.letters.length > 0) {
      drawLetters(context, { block, word, first: letter }, moment);
    } else {
      const look = appearance(block.enter, unit, moment.frame);
      const piece = { text: word.text, x: word.x, width: word.width * word.size };
      drawPiece(context, { block, word, piece, look }, moment);
    }
    letter += Math.max(1, word.letters.length);
  });
}

function drawLetters(
  context: Context2d,
  { block, word, first }: { block: TextBlock; word: PlacedWord; first: number },
  moment: Moment,
): void {
  const looks = word.letters.map((_, index) =>
    appearance(block.enter, first + index, moment.frame),
  );
  if (looks.every((look) => look.atRest)) {
    const piece = { text: word.text, x: word.x, width: word.width * word.size };
    drawPiece(context, { block, word, piece, look: AT_REST }, moment);
    return;
  }
  word.letters.forEach((letter, index) => {
    const x = word.x + letter.x * word.size;
    const piece = { text: letter.text, x, width: letter.width * word.size };
    drawPiece(context, { block, word, piece, look: looks[index] ?? AT_REST }, moment);
  });
}

interface Piece {
  block: TextBlock;
  word: PlacedWord;
  piece: { text: string; x: number; width: number };
  look: Appearance;
}

function drawPiece(context: Context2d, { block, word, piece, look }: Piece, moment: Moment): void {
  if (look.opacity <= 0) return;
  const { size } = word;
  context.save();
  if (look.masked) {
    context.beginPath();
    const room = size * 0.3;
    const top = Math.max(word.ascent, 0.72) * size;
    const bottom = Math.max(word.descent, 0.05) * size;
    context.rect(piece.x - room, word.y - top, piece.width + 2 * room, top + bottom);
    context.clip();
  }
  const middleX = piece.x + piece.width / 2;
  const middleY = word.y - size * 0.35;
  context.translate(middleX + look.x * size, middleY + look.y * size);
  if (look.rotation !== 0) context.rotate(look.rotation);
  if (look.scaleX !== 1 || look.scaleY !== 1) context.scale(look.scaleX, look.scaleY);

  context.globalAlpha *= look.opacity;
  context.direction = isRightToLeft(piece.text) ? 'rtl' : 'ltr';
  context.fillStyle = inkOf(block, word);
  setTypeface(context, word.typeface, size, moment.film.fonts);
  context.textAlign = 'left';
  context.fillText(countedText(piece.text, look.counted), piece.x - middleX, size * 0.35);
  context.restore();
}

/** Underlines and marker strokes behind the words that carry the line. */
function drawMarks(context: Context2d, { block, words }: PlacedBlock, frame: number): void {
  if (block.emphasis_mark === 'none') return;
  const { enter } = block;
  context.fillStyle = block.mark_fill;
  for (const { x, y, width, size, index, above, below } of emphasisedRuns(words)) {
    const delay = enter.unit === 'word' ? index * enter.stagger : 0;
    const begins = enter.at + delay + (block.emphasis_mark === 'marker' ? 0 : enter.frames * 0.7);
    const drawn = ease('inOut', (frame - begins) / 14);
    if (drawn <= 0) continue;
    context.beginPath();
    if (block.emphasis_mark === 'underline') {
      context.roundRect(x, y + size * 0.1, width * drawn, size * 0.07, size * 0.035);
    } else {
      const room = Math.max(size * 0.07, 4);
      context.roundRect(
        x - room,
        y - above,
        (width + 2 * room) * drawn,
        above + below,
        size * 0.08,
      );
    }
    context.fill();
  }
}

interface Run {
  x: number;
  y: number;
  width: number;
  size: number;
  index: number;
  /** How far a marker reaches over and under the baseline. */
  above: number;
  below: number;
}

/** Neighbouring emphasised words of a line share one mark. */
function emphasisedRuns(words: readonly PlacedWord[]): Run[] {
  const runs: (Run & { line: number; last: number })[] = [];
  words.forEach((word, index) => {
    if (!word.emphasised) return;
    const right = word.x + word.width * word.size;
    const reach = markReach(word);
    const [above, below] = [reach.above * word.size, reach.below * word.size];
    const run = runs.at(-1);
    if (run?.line === word.line && run.last === index - 1) {
      run.width = Math.max(run.x + run.width, right) - run.x;
      run.last = index;
      run.above = Math.max(run.above, above);
      run.below = Math.max(run.below, below);
    } else {
      const { x, y, size, line } = word;
      runs.push({ x, y, width: right - x, size, index, line, last: index, above, below });
    }
  });
  return runs;
}
