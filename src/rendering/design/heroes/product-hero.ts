import type { Layer, PictureLayer } from '../../draw/layer-spec.ts';
import type { Box, Motion } from '../../draw/spec-values.ts';
import { mixed } from '../../draw/color.ts';
import type { ProductPicture } from '../../film-brief.ts';
import { middleOf } from '../format.ts';
import { arrive, fadeIn, keyed } from '../motions.ts';
import { chanceIn, pickIn, type SceneRoom } from '../scene-room.ts';
import { holderOf } from './holder.ts';
import { MOST_ENLARGED, shareOfSize } from './enlarging.ts';
import { leaningHeight, STANDS_OUT } from './off-words.ts';
import { orbiters } from './orbiters.ts';

/** A cut-out may be taller than its room by this much: it breaks its frame. */
const OUTGROW = 1.06;
/** Its greatest size and the pixels that it rises and hovers while the scene lasts. */
const GROWN = 1.03;
const RISEN = 14 + 7;

/** The product in front of a shape that holds it, lit, with a shadow, and small things around it. */
export function productHero(room: SceneRoom, product: ProductPicture, box: Box): Layer[] {
  const { begin } = room;
  const { x, y } = middleOf(box);
  const side = Math.min(box.width, box.height);
  const lean = (chanceIn(room, 'lean') < 0.5 ? -1 : 1) * (0.05 + 0.06 * chanceIn(room, 'tilt'));
  return [
    ...holderOf(room, { x, y, side }).layers,
    // Behind the product: they burst out from it and never cover its label.
    ...orbiters(room, { x, y, reach: side * 0.52, count: 6, at: begin + 10, box }),
    picture(room, product, { x, y, box, lean }),
  ];
}

/** Styles whose grounds seem to shine: a product stands on them and is seen in them. */
const SHINING: readonly string[] = ['dark-luxury', 'clean-tech'];
/** Part of its height by which a product that stands makes room for its reflection. */
const RAISED = 0.07;

function picture(
  room: SceneRoom,
  product: ProductPicture,
  { x, y, box, lean }: { x: number; y: number; box: Box; lean: number },
): PictureLayer {
  const { begin, style, scheme, format } = room;
  const base = {
    kind: 'picture' as const,
    image: product.id,
    corner: 48,
    shadow: 0.55,
    shadow_fill: mixed(scheme.base, '#000000', 0.82),
    reflection: 0,
    shine_at: begin + 26,
    x,
    opacity: fadeIn(begin + 2, 4),
  };
  const from = pickIn(room, [-1, 1], 'entrance') * format.height * 0.55;
  if (product.cut_out) {
    const stands = SHINING.includes(style.name);
    const ratio = product.width / product.height;
    const leaning = leaningHeight(lean, ratio) * GROWN;
    const height = Math.min(
      box.height * (stands ? 1 - RAISED : OUTGROW / leaning),
      (box.width * 0.86) / ratio,
      MOST_ENLARGED * product.height,
    );
    const top = box.y - STANDS_OUT;
    const rest = stands ? y - height * RAISED : Math.max(y, top + RISEN + (height * leaning) / 2);
    return {
      ...base,
      frame: 'cut_out',
      width: Math.round(height * ratio),
      height: Math.round(height),
      reflection: stands ? 0.42 : 0,
      zoom: 1,
      y: arrive(
        { at: begin + 2, frames: 24, from: rest + from, to: rest, creep: stands ? 0 : -14 },
        { amount: stands ? 0 : 7, period: 74, phase: 0 },
      ),
      scale: arrive({ at: begin + 2, frames: 26, from: 1.18, to: 0.98, creep: 0.05 }),
      rotation: stands ? 0 : swayed(begin, lean),
    };
  }
  const tall = style.frame === 'arch';
  const wanted = windowIn(style, box);
  const share = shareOfSize(product, wanted);
  return {
    ...base,
    frame: style.frame,
    shine_at: null,
    width: Math.floor(wanted.width * share),
    height: Math.floor(wanted.height * share),
    zoom: arrive({ at: begin, frames: 40, from: 1.35, to: 1.08, creep: 0.08 }),
    y: arrive({ at: begin + 2, frames: 24, from: y + from, to: y, creep: -14 }),
    scale: 1,
    rotation: arrive({ at: begin + 2, frames: 28, from: lean * 3, to: tall ? 0 : lean * 0.6 }),
  };
}

function swayed(begin: number, lean: number): Motion {
  return keyed([
    [begin + 2, lean * 5, 'linear'],
    [begin + 28, lean, 'outBack'],
    [begin + 180, lean * 0.2, 'inOut'],
  ]);
}

/** The window through which a photo is seen, in its style's form. */
function windowIn({ frame }: SceneRoom['style'], box: Box): { width: number; height: number } {
  const side = Math.min(box.width, box.height);
  if (frame === 'arch') return { width: side * 0.7, height: side * 0.96 };
  const shown = frame === 'circle' ? side * 0.86 : side * 0.8;
  return { width: shown, height: shown };
}
