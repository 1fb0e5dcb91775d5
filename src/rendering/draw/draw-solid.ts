import { bakeSolid } from './bake-solid.ts';
import { cached, type Context2d } from './canvas.ts';
import { enterPlace } from './enter-place.ts';
import type { SolidLayer } from './layer-spec.ts';
import type { Moment } from './moment.ts';

/** Draws a lit body from its bitmap. */
export function drawSolid(context: Context2d, layer: SolidLayer, { frame, stage }: Moment): void {
  if (!enterPlace(context, layer, frame, { wholePixels: true })) return;
  const { body, size, fill, rim, blur, shadow } = layer;
  const key = `solid ${JSON.stringify([body, size, fill, rim, blur, shadow])}`;
  const bitmap = cached(stage, key, () => bakeSolid(stage, layer));
  context.imageSmoothingQuality = 'low';
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
}
