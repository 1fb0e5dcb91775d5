import { cached, type Context2d, type Stage, type Surface } from './canvas.ts';
import { faded } from './color.ts';
import { enterPlace } from './enter-place.ts';
import type { GlowLayer } from './layer-spec.ts';
import type { Moment } from './moment.ts';

/** Side of the glow before it is enlarged; it is soft enough for that. */
const GLOW_SIDE = 256;

export function drawGlow(context: Context2d, layer: GlowLayer, { frame, stage }: Moment): void {
  if (!enterPlace(context, layer, frame, { wholePixels: true })) return;
  const side = Math.round(layer.radius) * 2;
  const glow = cached(stage, `glow ${layer.fill} ${side}`, () => bakeGlow(stage, layer.fill, side));
  context.drawImage(glow, -side / 2, -side / 2);
}

function bakeGlow(stage: Stage, fill: string, side: number): Surface {
  const small = stage.createCanvas(GLOW_SIDE, GLOW_SIDE);
  const context = small.getContext('2d');
  const middle = GLOW_SIDE / 2;
  const gradient = context.createRadialGradient(middle, middle, 0, middle, middle, middle);
  for (let step = 0; step <= 10; step += 1) {
    gradient.addColorStop(step / 10, faded(fill, (1 - step / 10) ** 2.2));
  }
  context.fillStyle = gradient;
  context.fillRect(0, 0, GLOW_SIDE, GLOW_SIDE);

  const surface = stage.createCanvas(side, side);
  surface.getContext('2d').drawImage(small, 0, 0, side, side);
  return surface;
}
