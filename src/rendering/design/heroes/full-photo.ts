import type { Layer } from '../../draw/layer-spec.ts';
import type { ProductPicture } from '../../film-brief.ts';
import { middleOf } from '../format.ts';
import { shape } from '../layers.ts';
import { arrive, fadeIn } from '../motions.ts';
import type { SceneRoom } from '../scene-room.ts';

/** Pixels of photo that fade into the colour the text stands on. */
const SEAM = 170;

/** A photo up to three edges of the frame, the camera moving in it, fading into plain colour below the text. */
export function fullPhoto(room: SceneRoom, product: ProductPicture): Layer[] {
  const { format, scheme, begin } = room;
  const { width, height, wide, text } = format;
  const edge = Math.round(wide ? text.x + text.width : text.y + text.height);
  const region = wide
    ? { x: edge, y: 0, width: width - edge, height }
    : { x: 0, y: edge, width, height: height - edge };
  const length = wide ? width : height;
  return [
    {
      kind: 'picture',
      image: product.id,
      width: region.width,
      height: region.height,
      frame: 'card',
      corner: 0,
      shadow: 0,
      shadow_fill: scheme.base,
      reflection: 0,
      shine_at: null,
      zoom: arrive({ at: begin - 8, frames: 46, from: 1.3, to: 1.06, creep: 0.12 }),
      ...middleOf(region),
      scale: 1,
      rotation: 0,
      opacity: fadeIn(begin - 8, 10),
    },
    shape(
      {
        name: 'scrim',
        width,
        height,
        solid: (edge + 2) / length,
        gone: Math.min(1, (edge + SEAM) / length),
        clear: wide ? 'right' : 'bottom',
      },
      scheme.base,
      { x: width / 2, y: height / 2 },
    ),
  ];
}
