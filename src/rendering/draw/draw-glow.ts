import { cached, type Context2d, type Stage, type Surface } from './canvas.ts';
import { faded } from './color.ts';
import { enterPlace } from './enter-place.ts';
import { type GlowLayer } from './layer-spec.ts';
import { type Moment } from './moment.ts';

/** Side of the baked glow; it is soft enough to be drawn at any size. */
const GLOW_SIDE = 256;

export function drawGlow(context: Context2d, layer: GlowLayer, { frame, stage }: Moment): void {
  if (!enterPlace(context, layer, frame)) return;
  const glow = cached(stage, `glow ${layer.fill}`, () => bakeGlow(stage, layer.fill));
  const { radius } = layer;
  context.imageSmoothingQuality = 'low';
  context.drawImage(glow, -radius, -radius, radius * 2, radius * 2);
}

function bakeGlow(stage: Stage, fill: string): Surface {
  const surface = stage.createCanvas(GLOW_SIDE, GLOW_SIDE);
  const context = surface.getContext('2d');
  const middle = GLOW_SIDE / 2;
  const gradient = context.createRadialGradient(middle, middle, 0, middle, middle, middle);
  for (let step = 0; step <= 10; step += 1) {
    gradient.addColorStop(step / 10, faded(fill, (1 - step / 10) ** 2.2));
  }
  context.fillStyle = gradient;
  context.fillRect(0, 0, GLOW_SIDE, GLOW_SIDE);
  return surface;
}
