import { cached, type Context2d } from './canvas.ts';
import { ease } from './easing.ts';
import { layOutCaption, type CaptionLayout, type Cue } from './lay-out-caption.ts';
import type { CaptionsLayer } from './layer-spec.ts';
import { setTypeface } from './measure-words.ts';
import type { Moment } from './moment.ts';
import type { PlacedWord } from './text-layout.ts';
import { isRightToLeft } from './words.ts';

/** Frames in which a chip comes after a pause; right after another one it only changes its words. */
const ARRIVE_FRAMES = 5;

/** The caption of this frame, with the word that is being spoken told from the others. */
export function drawCaptions(context: Context2d, layer: CaptionsLayer, moment: Moment): void {
  const { film, frame, stage } = moment;
  const index = layer.cues.findIndex(({ from, to }) => frame >= from && frame < to);
  const cue = layer.cues[index];
  if (!cue) return;

  const layout = cached(stage, `caption ${cue.from} ${cue.text}`, () =>
    layOutCaption(context, layer, cue, film),
  );
  const arrived = isFollowing(layer.cues, index)
    ? 1
    : ease('outStrong', (frame - cue.from + 1) / ARRIVE_FRAMES);
  const { x, y, width, height } = layout.chip;
  context.globalAlpha *= arrived;
  context.translate(x + width / 2, y + height / 2);
  context.scale(0.94 + 0.06 * arrived, 0.94 + 0.06 * arrived);
  context.translate(-x - width / 2, -y - height / 2);

  context.fillStyle = layer.chip;
  context.beginPath();
  context.roundRect(x, y, width, height, layer.corner * layout.lineHeight);
  context.fill();
  drawWords(context, layer, { cue, layout }, moment);
}

function isFollowing(cues: readonly Cue[], index: number): boolean {
  const before = cues[index - 1];
  const cue = cues[index];
  return before !== undefined && cue !== undefined && cue.from - before.to <= 1;
}

function drawWords(
  context: Context2d,
  layer: CaptionsLayer,
  { cue, layout }: { cue: Cue; layout: CaptionLayout },
  { film, frame }: Moment,
): void {
  const spoken = cue.words.findLast(([, , at]) => at <= frame);
  const isSpoken = ({ from, to }: PlacedWord) =>
    spoken !== undefined && from < spoken[1] && spoken[0] < to;

  if (layer.highlight === 'marker') drawMarker(context, layer, layout.words.filter(isSpoken));
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const word of layout.words) {
    const said = layer.highlight === 'marker' ? layer.marked : layer.spoken;
    context.fillStyle = isSpoken(word) ? said : layer.ink;
    context.direction = isRightToLeft(word.text) ? 'rtl' : 'ltr';
    setTypeface(context, word.typeface, word.size, film.fonts);
    context.fillText(word.text, word.x, word.y);
  }
  context.letterSpacing = '0px';
}

/** Pieces of one word share a stroke; a word that goes on in the next line has one on each. */
function drawMarker(context: Context2d, layer: CaptionsLayer, words: readonly PlacedWord[]): void {
  context.fillStyle = layer.spoken;
  for (const line of new Set(words.map((word) => word.line))) {
    const pieces = words.filter((word) => word.line === line);
    const size = pieces[0]?.size ?? 0;
    const left = Math.min(...pieces.map(({ x }) => x)) - size * 0.13;
    const right = Math.max(...pieces.map(({ x, width }) => x + width * size)) + size * 0.13;
    const above = Math.max(0.88, ...pieces.map(({ ascent }) => ascent + 0.06)) * size;
    const below = Math.max(0.26, ...pieces.map(({ descent }) => descent + 0.04)) * size;
    const y = pieces[0]?.y ?? 0;
    context.beginPath();
    context.roundRect(left, y - above, right - left, above + below, size * 0.14);
    context.fill();
  }
}
