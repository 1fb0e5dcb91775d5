import { bakeCutOut, type BakedCutOut } from './bake-cut-out.ts';
import { bakePicture, bakePictureShadow } from './bake-picture.ts';
import { cached, type Context2d, type Drawable } from './canvas.ts';
import { faded } from './color.ts';
import { traceArch } from './draw-shape.ts';
import { ease } from './easing.ts';
import { enterPlace } from './enter-place.ts';
import type { PictureLayer } from './layer-spec.ts';
import type { Moment } from './moment.ts';
import { valueAt } from './motion.ts';

/** Frames light takes to run over a product. */
const SHINE_FRAMES = 26;

export function drawPicture(context: Context2d, layer: PictureLayer, moment: Moment): void {
  const image = moment.stage.images[layer.image];
  if (!image)
    throw new Error(`The film shows picture "${layer.image}", which the stage does not have.`);
  if (!enterPlace(context, layer, moment.frame)) return;

  if (layer.frame === 'cut_out') {
    drawCutOut(context, layer, { ...moment, image });
  } else {
    if (layer.shadow > 0) drawShadow(context, layer, { ...moment, image });
    drawFramed(context, layer, { ...moment, image });
  }
}

type Pictured = Moment & { image: Drawable };

function drawShadow(context: Context2d, layer: PictureLayer, { stage }: Pictured): void {
  const { width, height, frame, corner, shadow_fill } = layer;
  const key = `shadow ${JSON.stringify([layer.image, width, height, frame, corner, shadow_fill])}`;
  const shadow = cached(stage, key, () => bakePictureShadow(stage, layer));
  context.save();
  context.globalAlpha *= layer.shadow;
  context.imageSmoothingQuality = 'low';
  const { side, drop } = shadow;
  const left = -side.width / 2 + drop.x;
  context.drawImage(shadow.bitmap, left, -side.height / 2 + drop.y, side.width, side.height);
  context.restore();
}

/** A product on its own: one bitmap, its shadow and reflection in it, in the size it is shown at. */
function drawCutOut(context: Context2d, layer: PictureLayer, moment: Pictured): void {
  const { image, width, height, shadow, shadow_fill, reflection } = layer;
  const key = `cut out ${JSON.stringify([image, width, height, shadow, shadow_fill, reflection])}`;
  const cutOut = cached(moment.stage, key, () => bakeCutOut(moment.stage, layer, moment.image));
  context.imageSmoothingQuality = 'low';
  context.drawImage(cutOut.whole, cutOut.wholeAt.x, cutOut.wholeAt.y);
  drawShine(context, layer, { ...moment, cutOut });
}

/** Light runs over the product and nowhere else: it is cut out by the product's own outline. */
function drawShine(
  context: Context2d,
  layer: PictureLayer,
  { frame, stage, cutOut }: Moment & { cutOut: BakedCutOut },
): void {
  if (layer.shine_at === null) return;
  const time = (frame - layer.shine_at) / SHINE_FRAMES;
  if (time <= 0 || time >= 1) return;
  const { product, productAt } = cutOut;
  const { width, height } = product;
  const surface = cached(stage, `shine ${width} ${height}`, () =>
    stage.createCanvas(width, height),
  );
  const light = surface.getContext('2d');
  light.globalCompositeOperation = 'copy';
  light.drawImage(product, 0, 0);
  light.globalCompositeOperation = 'source-in';
  const x = (ease('inOut', time) * 2.2 - 0.6) * width;
  const gradient = light.createLinearGradient(x - width * 0.3, 0, x + width * 0.3, height * 0.2);
  gradient.addColorStop(0, faded('#ffffff', 0));
  gradient.addColorStop(0.5, faded('#ffffff', 0.5));
  gradient.addColorStop(1, faded('#ffffff', 0));
  light.fillStyle = gradient;
  light.fillRect(0, 0, width, height);
  context.drawImage(surface, productAt.x, productAt.y);
}

/** A photo behind a window: it covers the window, is never stretched, and the camera moves inside. */
function drawFramed(
  context: Context2d,
  layer: PictureLayer,
  { frame, image, stage }: Pictured,
): void {
  const { width, height } = layer;
  context.beginPath();
  if (layer.frame === 'arch') traceArch(context, width, height);
  else if (layer.frame === 'circle') context.arc(0, 0, Math.min(width, height) / 2, 0, 7);
  else context.roundRect(-width / 2, -height / 2, width, height, layer.corner);
  context.clip();

  const cover = Math.max(width / image.width, height / image.height);
  const shown = { width: image.width * cover, height: image.height * cover };
  const photo = cached(stage, `photo ${layer.image} ${width} ${height}`, () =>
    bakePicture(stage, image, shown),
  );
  const zoom = Math.max(1, valueAt(layer.zoom, frame));
  context.scale(zoom, zoom);
  context.imageSmoothingQuality = 'low';
  context.drawImage(photo, -shown.width / 2, -shown.height / 2, shown.width, shown.height);
}
