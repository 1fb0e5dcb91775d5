import type { Context2d } from './canvas.ts';
import { valueAt } from './motion.ts';
import type { Motion } from './spec-values.ts';

export interface Place {
  x: Motion;
  y: Motion;
  scale: Motion;
  rotation: Motion;
  opacity: Motion;
}

/**
 * Moves the context to a layer's place. False when there is nothing to see there. `wholePixels` is for
 * bitmaps: one that stands between pixels takes four times as long to draw.
 */
export function enterPlace(
  context: Context2d,
  place: Place,
  frame: number,
  { wholePixels = false } = {},
): boolean {
  const opacity = valueAt(place.opacity, frame);
  const scale = valueAt(place.scale, frame);
  if (opacity <= 0.004 || Math.abs(scale) <= 0.002) return false;

  const rotation = valueAt(place.rotation, frame);
  const x = valueAt(place.x, frame);
  const y = valueAt(place.y, frame);
  if (wholePixels && rotation === 0 && scale === 1) {
    context.translate(Math.round(x), Math.round(y));
  } else {
    context.translate(x, y);
  }
  if (rotation !== 0) context.rotate(rotation);
  if (scale !== 1) context.scale(scale, scale);
  context.globalAlpha *= Math.min(1, opacity);
  return true;
}
