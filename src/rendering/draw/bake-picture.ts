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

/** The soft shadow a picture throws on what is behind it. */
export function bakePictureShadow(stage: Stage, layer: PictureLayer, image: Drawable): BakedShadow {
  const { width, height } = layer;
  const room = Math.max(width, height) * 0.22;
  const outline = stage.createCanvas(Math.ceil(width + 2 * room), Math.ceil(height + 2 * room));
  const context = outline.getContext('2d');
  if (layer.frame === 'cut_out') {
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, room, room, width, height);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = layer.shadow_fill;
    context.fillRect(0, 0, outline.width, outline.height);
  } else {
    context.translate(outline.width / 2, outline.height / 2);
    context.fillStyle = layer.shadow_fill;
    context.beginPath();
    if (layer.frame === 'arch') traceArch(context, width, height);
    else if (layer.frame === 'circle') context.arc(0, 0, Math.min(width, height) / 2, 0, 7);
    else context.roundRect(-width / 2, -height / 2, width, height, layer.corner);
    context.fill();
  }
  return {
    bitmap: softBlur(stage, outline, Math.max(width, height) * 0.05),
    side: { width: outline.width, height: outline.height },
    drop: { x: width * 0.05, y: height * 0.06 },
  };
}
