import type { Drawable, Stage, Surface } from './canvas.ts';
import { traceArch } from './draw-shape.ts';
import type { PictureLayer } from './layer-spec.ts';
import { softBlur } from './soft-blur.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture in the size it is shown at; a small one is not blown up twice. */
export function bakePicture(stage: Stage, image: Drawable, size: Size): Surface {
  const surface = stage.createCanvas(Math.ceil(size.width), Math.ceil(size.height));
  const context = surface.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, surface.width, surface.height);
  return surface;
}

export interface BakedShadow {
  bitmap: Drawable;
  /** Size to draw it at. */
  side: Size;
  drop: { x: number; y: number };
}

/** Part of the longer side that a frame's shadow is seen beyond it. */
const REACH = 0.1;

/** The soft shadow a framed photo throws on what is behind it. */
export function bakePictureShadow(stage: Stage, layer: PictureLayer): BakedShadow {
  const { width, height } = layer;
  const room = Math.max(width, height) * REACH;
  const outline = stage.createCanvas(Math.ceil(width + 2 * room), Math.ceil(height + 2 * room));
  const context = outline.getContext('2d');
  context.translate(outline.width / 2, outline.height / 2);
  context.fillStyle = layer.shadow_fill;
  context.beginPath();
  if (layer.frame === 'arch') traceArch(context, width, height);
  else if (layer.frame === 'circle') context.arc(0, 0, Math.min(width, height) / 2, 0, 7);
  else context.roundRect(-width / 2, -height / 2, width, height, layer.corner);
  context.fill();
  return {
    bitmap: softBlur(stage, outline, Math.max(width, height) * 0.05),
    side: { width: outline.width, height: outline.height },
    drop: { x: width * 0.05, y: height * 0.06 },
  };
}
