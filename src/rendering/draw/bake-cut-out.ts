import { bakePicture } from './bake-picture.ts';
import type { Drawable, Stage, Surface } from './canvas.ts';
import { faded } from './color.ts';
import type { PictureLayer } from './layer-spec.ts';
import { opaqueBounds } from './opaque-bounds.ts';
import type { Box } from './spec-values.ts';
import { softBlur } from './soft-blur.ts';

/** Parts of the product's longer side: how soft its shadow is, where it falls, and how far it is seen. */
const SHADOW = { blur: 0.05, x: 0.05, y: 0.06, reach: 0.1 };
/** Part of the product's height that is seen again below it. */
const REFLECTED = 0.3;
/** Parts of the product's longer side. */
const REFLECTION_BLUR = 0.006;
/** Pixels of the product's faint lowest edge, under which its reflection begins. */
const FOOT = 2;

export interface BakedCutOut {
  /** Shadow, reflection and product in one bitmap: a frame draws all of it at once. */
  whole: Drawable;
  /** The product alone, without the clear margins of its picture. */
  product: Surface;
  /** Corners of both, counted from the layer's middle. */
  wholeAt: { x: number; y: number };
  productAt: { x: number; y: number };
}

/** A product that stands free, in the size it is shown at and no larger than what is seen of it. */
export function bakeCutOut(stage: Stage, layer: PictureLayer, image: Drawable): BakedCutOut {
  const sized = bakePicture(stage, image, layer);
  const seen = opaqueBounds(sized);
  const product = stage.createCanvas(seen.width, seen.height);
  product.getContext('2d').drawImage(sized, -seen.x, -seen.y);

  const room = roomAround(layer, seen);
  const whole = stage.createCanvas(
    seen.width + room.left + room.right,
    seen.height + room.top + room.bottom,
  );
  const context = whole.getContext('2d');
  if (layer.shadow > 0) {
    context.globalAlpha = layer.shadow;
    context.drawImage(
      shadowOf(stage, layer, { product, whole, room }),
      0,
      0,
      whole.width,
      whole.height,
    );
    context.globalAlpha = 1;
  }
  if (layer.reflection > 0) {
    const foot = room.top + seen.height - FOOT;
    context.drawImage(reflectionOf(stage, layer, product), room.left, foot);
  }
  context.drawImage(product, room.left, room.top);
  const productAt = { x: seen.x - sized.width / 2, y: seen.y - sized.height / 2 };
  const wholeAt = { x: productAt.x - room.left, y: productAt.y - room.top };
  return { whole, product, wholeAt, productAt };
}

interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whole pixels that shadow and reflection take beside the product. */
function roomAround({ width, height, shadow, reflection }: PictureLayer, seen: Box): Room {
  const below = reflection > 0 ? Math.ceil(seen.height * REFLECTED) : 0;
  if (shadow === 0) return { left: 0, right: 0, top: 0, bottom: below };
  const reach = Math.max(width, height) * SHADOW.reach;
  const room = (pixels: number) => Math.max(0, Math.ceil(pixels));
  return {
    left: room(reach - width * SHADOW.x),
    right: room(reach + width * SHADOW.x),
    top: room(reach - height * SHADOW.y),
    bottom: Math.max(room(reach + height * SHADOW.y), below),
  };
}

function shadowOf(
  stage: Stage,
  { width, height, shadow_fill }: PictureLayer,
  { product, whole, room }: { product: Surface; whole: Surface; room: Room },
): Drawable {
  const outline = stage.createCanvas(whole.width, whole.height);
  const context = outline.getContext('2d');
  context.drawImage(product, room.left + width * SHADOW.x, room.top + height * SHADOW.y);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = shadow_fill;
  context.fillRect(0, 0, outline.width, outline.height);
  return softBlur(stage, outline, Math.max(width, height) * SHADOW.blur);
}

/** The product's lower part upside down and soft, fainter the further it is from its foot. */
function reflectionOf(stage: Stage, layer: PictureLayer, product: Surface): Drawable {
  const { width } = product;
  const height = Math.ceil(product.height * REFLECTED);
  const mirrored = stage.createCanvas(width, height);
  const upsideDown = mirrored.getContext('2d');
  upsideDown.translate(0, product.height);
  upsideDown.scale(1, -1);
  upsideDown.drawImage(product, 0, 0);

  const reflection = stage.createCanvas(width, height);
  const context = reflection.getContext('2d');
  const soft = softBlur(stage, mirrored, Math.max(layer.width, layer.height) * REFLECTION_BLUR);
  context.drawImage(soft, 0, 0, width, height);
  const fading = context.createLinearGradient(0, 0, 0, height);
  fading.addColorStop(0, faded('#000000', layer.reflection));
  fading.addColorStop(0.4, faded('#000000', layer.reflection * 0.35));
  fading.addColorStop(1, faded('#000000', 0));
  context.globalCompositeOperation = 'destination-in';
  context.fillStyle = fading;
  context.fillRect(0, 0, width, height);
  return reflection;
}
