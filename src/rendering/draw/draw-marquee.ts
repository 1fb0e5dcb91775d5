import { cached, type Context2d } from './canvas.ts';
import type { MarqueeLayer } from './layer-spec.ts';
import { setTypeface } from './measure-words.ts';
import type { Moment } from './moment.ts';
import { valueAt } from './motion.ts';
import { isRightToLeft } from './words.ts';

/** Words that run through the frame from edge to edge; texture, not something that must be read. */
export function drawMarquee(context: Context2d, layer: MarqueeLayer, moment: Moment): void {
  const { film, frame, stage } = moment;
  const opacity = valueAt(layer.opacity, frame);
  if (opacity <= 0.004) return;
  context.globalAlpha *= opacity;
  context.translate(film.width / 2, valueAt(layer.y, frame));
  if (layer.rotation !== 0) context.rotate(layer.rotation);

  const reach = Math.hypot(film.width, film.height) * 0.6;
  if (layer.band) {
    context.fillStyle = layer.band.fill;
    context.fillRect(-reach, -layer.band.height / 2, reach * 2, layer.band.height);
  }

  setTypeface(context, layer.typeface, layer.size, film.fonts);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.direction = isRightToLeft(layer.text) ? 'rtl' : 'ltr';
  const { width, middle } = cached(stage, `marquee ${context.font} ${layer.text}`, () => {
    const size = context.measureText(layer.text);
    const capHeight = context.measureText('H').actualBoundingBoxAscent;
    return { width: size.width, middle: capHeight / 2 };
  });
  context.fillStyle = layer.ink;
  const pitch = width + layer.size * 0.45;
  const shift = (((frame * layer.speed) % pitch) + pitch) % pitch;
  for (let x = shift - pitch * Math.ceil(reach / pitch + 1); x < reach; x += pitch) {
    context.fillText(layer.text, x, middle);
  }
  context.letterSpacing = '0px';
}
