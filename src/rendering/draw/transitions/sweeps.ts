import type { Context2d } from '../canvas.ts';
import { ease } from '../easing.ts';
import { directionOf, eachRunner, type Sides } from './sides.ts';

/** Parts of the way between a colour and what follows it. */
const APART = 0.15;

const inOut = (time: number) => ease('inOut', time);

export function push(context: Context2d, sides: Sides): void {
  const { x, y } = directionOf(sides.transition);
  const left = 1 - ease('inOutStrong', sides.done);
  const offset = { x: Math.round(x * left * sides.width), y: Math.round(y * left * sides.height) };

  context.drawImage(sides.before(), offset.x - x * sides.width, offset.y - y * sides.height);
  context.translate(offset.x, offset.y);
  context.beginPath();
  context.rect(0, 0, sides.width, sides.height);
  context.clip();
  sides.drawNext();
}

/** Bands of colour sweep over the frame, the next scene is the last of them. */
export function bands(context: Context2d, sides: Sides): void {
  const { x, y } = directionOf(sides.transition);
  const { width, height } = sides;
  context.drawImage(sides.before(), 0, 0);
  eachRunner(sides, { apart: APART, ease: inOut }, (color, far) => {
    const left = Math.round((1 - far) * (x === 0 ? height : width));
    context.save();
    context.beginPath();
    context.rect(x * left, y * left, width, height);
    if (color === null) {
      context.clip();
      sides.drawNext();
    } else {
      context.fillStyle = color;
      context.fill();
    }
    context.restore();
  });
}

/** The same with a leaning edge. */
export function slash(context: Context2d, sides: Sides): void {
  const { width, height, transition } = sides;
  const lean = height * 0.2;
  const next = sides.nextAside();
  context.drawImage(sides.before(), 0, 0);
  eachRunner(sides, { apart: APART, ease: inOut }, (color, far) => {
    const edge = (width + 2 * lean) * (1 - far) - lean;
    const mirrored = transition.from === 'left' || transition.from === 'top';
    const at = (x: number) => (mirrored ? width - x : x);
    context.save();
    context.beginPath();
    context.moveTo(at(edge + lean), 0);
    context.lineTo(at(width * 2), 0);
    context.lineTo(at(width * 2), height);
    context.lineTo(at(edge - lean), height);
    context.closePath();
    fillOrShow(context, color, next);
    context.restore();
  });
}

/** A circle opens, ringed by colours. */
export function iris(context: Context2d, sides: Sides): void {
  const { width, height } = sides;
  const reach = Math.hypot(width, height) * 0.62;
  const next = sides.nextAside();
  context.drawImage(sides.before(), 0, 0);
  eachRunner(sides, { apart: APART * 0.7, ease: inOut }, (color, far) => {
    context.save();
    context.beginPath();
    context.arc(width / 2, height * 0.55, far * reach, 0, 2 * Math.PI);
    fillOrShow(context, color, next);
    context.restore();
  });
}

function fillOrShow(
  context: Context2d,
  color: string | null,
  next: Parameters<Context2d['drawImage']>[0],
): void {
  if (color === null) {
    context.clip();
    context.drawImage(next, 0, 0);
  } else {
    context.fillStyle = color;
    context.fill();
  }
}

export function blinds(context: Context2d, sides: Sides): void {
  const { width, height } = sides;
  const count = width > height ? 8 : 5;
  const { x, y } = directionOf(sides.transition);
  const next = sides.nextAside();
  context.drawImage(sides.before(), 0, 0);
  const edge = (index: number) => Math.round((index * (x === 0 ? width : height)) / count);
  for (let index = 0; index < count; index += 1) {
    const late = (index / count) * 0.4;
    const done = ease('inOut', (sides.done - late) / 0.6);
    const long = Math.round(done * (x === 0 ? height : width));
    const [from, wide] = [edge(index), edge(index + 1) - edge(index)];
    if (long === 0) continue;
    const [left, top, across, down] =
      x === 0
        ? [from, y > 0 ? height - long : 0, wide, long]
        : [x > 0 ? width - long : 0, from, long, wide];
    context.drawImage(next, left, top, across, down, left, top, across, down);
  }
}

/** The next scene was drawn aside: fading its layers one by one would let them shine through each other. */
export function fade(context: Context2d, sides: Sides): void {
  const next = sides.nextAside();
  context.drawImage(sides.before(), 0, 0);
  context.globalAlpha = ease('inOut', sides.done);
  context.drawImage(next, 0, 0);
}
