import { bakeProp } from './bake-prop.ts';
import { cached, type Context2d } from './canvas.ts';
import { enterPlace } from './enter-place.ts';
import type { PropLayer } from './layer-spec.ts';
import type { Moment } from './moment.ts';
import { trim } from './trim.ts';

/** Draws a prop from its bitmap. */
export function drawProp(
  context: Context2d,
  layer: PropLayer,
  { film, frame, stage }: Moment,
): void {
  const drawing = film.props[layer.prop];
  if (!drawing) throw new Error(`The film shows prop "${layer.prop}", which it does not bring.`);
  if (!enterPlace(context, layer, frame, { wholePixels: true })) return;
  const { prop, colors, size, finish, edge, blur, shadow } = layer;
  const key = `prop ${JSON.stringify([prop, colors, size, finish, edge, blur, shadow])}`;
  const { picture, x, y } = cached(stage, key, () => {
    const whole = bakeProp(stage, layer, drawing);
    const seen = trim(stage, whole);
    return { ...seen, x: seen.x - whole.width / 2, y: seen.y - whole.height / 2 };
  });
  context.imageSmoothingQuality = 'low';
  context.drawImage(picture, x, y);
}
