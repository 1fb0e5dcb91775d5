import { cached, type Context2d } from './canvas.ts';
import { faded } from './color.ts';
import { ease } from './easing.ts';
import type { ButtonLayer } from './layer-spec.ts';
import { setTypeface } from './measure-words.ts';
import type { Moment } from './moment.ts';
import { isRightToLeft } from './words.ts';

/** Frames the button takes to arrive, and between two of its breaths. */
const ARRIVE_FRAMES = 16;
const BREATH_PERIOD = 46;

/** The call to action as something one wants to press. */
export function drawButton(
  context: Context2d,
  layer: ButtonLayer,
  { film, frame, stage }: Moment,
): void {
  if (frame <= layer.at) return;
  const { width, height } = layer.box;
  const corner = layer.corner * height;

  context.translate(layer.box.x + width / 2, layer.box.y + height / 2);
  enterButton(context, layer, frame);

  context.fillStyle = faded('#000000', 0.18);
  context.beginPath();
  context.roundRect(-width / 2, -height / 2 + height * 0.08, width, height, corner);
  context.fill();
  context.fillStyle = layer.fill;
  context.beginPath();
  context.roundRect(-width / 2, -height / 2, width, height, corner);
  context.fill();

  context.save();
  context.clip();
  if (!layer.still) drawShine(context, layer, frame - layer.at - 26);
  context.restore();

  const label = cached(stage, `button ${JSON.stringify(layer)}`, () =>
    fitLabel(context, layer, film),
  );
  setTypeface(context, layer.typeface, label.size, film.fonts);
  context.fillStyle = layer.ink;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const rightToLeft = isRightToLeft(layer.label);
  context.direction = rightToLeft ? 'rtl' : 'ltr';
  const whole = label.width + label.arrow;
  const start = -whole / 2;
  context.fillText(layer.label, rightToLeft ? start + label.arrow : start, label.baseline);
  context.letterSpacing = '0px';
  if (!layer.arrow) return;
  const nudge = layer.still ? 0 : Math.sin((2 * Math.PI * frame) / 32) * label.size * 0.08;
  const tip = label.size * 0.62;
  context.translate(rightToLeft ? start + tip : whole / 2 - tip, 0);
  if (rightToLeft) context.scale(-1, 1);
  context.translate(nudge, 0);
  drawArrow(context, layer.ink, label.size);
}

/** It springs up and then beats now and then; one that is still only appears. */
function enterButton(context: Context2d, layer: ButtonLayer, frame: number): void {
  const share = (frame - layer.at) / ARRIVE_FRAMES;
  if (layer.still) {
    context.globalAlpha *= ease('out', share);
    return;
  }
  const arrived = ease('outBack', share);
  const breath = breathAt(frame - layer.at - ARRIVE_FRAMES);
  context.translate(0, (1 - arrived) * layer.box.height * 0.9);
  context.scale(breath, breath);
  context.globalAlpha *= Math.min(1, arrived * 2);
}

interface Label {
  size: number;
  width: number;
  baseline: number;
  /** Room the arrow takes, its gap included. */
  arrow: number;
}

function fitLabel(
  context: Context2d,
  layer: ButtonLayer,
  film: { fonts: Parameters<typeof setTypeface>[3] },
): Label {
  const measuredAt = 100;
  setTypeface(context, layer.typeface, measuredAt, film.fonts);
  const measure = context.measureText(layer.label);
  const cap = context.measureText('H').actualBoundingBoxAscent / measuredAt;
  const width = measure.width / measuredAt;
  const arrow = layer.arrow ? 1.45 : 0;
  const room = layer.box.width - layer.box.height * 0.8;
  const size = Math.min(layer.size_max, room / (width + arrow));
  return { size, width: width * size, baseline: (cap * size) / 2, arrow: arrow * size };
}

/** A small double beat now and then. */
function breathAt(frame: number): number {
  if (frame < 0) return 1;
  const time = (frame % BREATH_PERIOD) / 14;
  return time >= 1 ? 1 : 1 + 0.045 * Math.sin(Math.PI * time);
}

function drawShine(context: Context2d, { box }: ButtonLayer, frame: number): void {
  const time = (frame % (2 * BREATH_PERIOD)) / 18;
  if (frame < 0 || time >= 1) return;
  const x = (ease('inOut', time) * 1.6 - 0.8) * box.width;
  context.rotate(0.35);
  context.fillStyle = faded('#ffffff', 0.28);
  context.fillRect(x - box.height * 0.35, -box.width, box.height * 0.5, box.width * 2);
  context.fillRect(x + box.height * 0.3, -box.width, box.height * 0.12, box.width * 2);
}

function drawArrow(context: Context2d, ink: string, size: number): void {
  context.strokeStyle = ink;
  context.lineWidth = size * 0.13;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(-size * 0.42, 0);
  context.lineTo(size * 0.42, 0);
  context.moveTo(size * 0.1, -size * 0.3);
  context.lineTo(size * 0.42, 0);
  context.lineTo(size * 0.1, size * 0.3);
  context.stroke();
}
