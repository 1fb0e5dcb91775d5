import type { Context2d, Drawable } from '../canvas.ts';
import { drawLayer } from '../draw-layer.ts';
import { drawScene } from '../draw-scene.ts';
import { ease } from '../easing.ts';
import type { SceneSpec } from '../film-spec.ts';
import type { Layer, PictureLayer } from '../layer-spec.ts';
import { valueAt } from '../motion.ts';
import { drawnOnce, pageOf, type Sides } from './sides.ts';

/** The product of a scene that stands free, which a match can carry over: a logo stays, and casts no shadow. */
export function carriedPicture(layers: readonly Layer[]): PictureLayer | undefined {
  return layers.find(
    (layer): layer is PictureLayer =>
      layer.kind === 'picture' && layer.frame === 'cut_out' && layer.shadow > 0,
  );
}

/**
 * The product flies from its place in one scene to its place in the next, and the next ground opens from
 * behind it. A match without a product on both sides is a fade.
 */
export function match(context: Context2d, sides: Sides): void {
  const { crossing, done, width, height } = sides;
  const { scene, before, frame } = crossing;
  const from = carriedPicture(before.layers);
  const to = carriedPicture(scene.layers);
  if (!from || to?.image !== from.image) {
    const next = sides.nextAside();
    context.drawImage(sides.before(), 0, 0);
    context.globalAlpha = ease('inOut', done);
    context.drawImage(next, 0, 0);
    return;
  }

  const inScene = { ...crossing, frame: frame - scene.start };
  const lastSeen = scene.start - 1 - before.start;
  const flown = ease('inOut', done);
  const flying = between(poseAt(from, lastSeen), poseAt(to, inScene.frame), flown);
  const depth = scene.layers.indexOf(to);
  context.drawImage(withoutProduct(sides, before, from), 0, 0);
  context.save();
  context.beginPath();
  context.arc(flying.x, flying.y, ease('inOut', done * 1.1) * Math.hypot(width, height), 0, 7);
  context.clip();
  context.drawImage(groundOf(sides, scene.layers.slice(0, depth)), 0, 0);
  context.restore();

  drawLayer(context, carried(from, to, flying), inScene);
  context.globalAlpha = flown;
  for (const layer of scene.layers.slice(depth + 1)) drawLayer(context, layer, inScene);
}

interface Pose {
  x: number;
  y: number;
  /** Pixels it is wide on screen. */
  wide: number;
  rotation: number;
}

function poseAt(layer: PictureLayer, frame: number): Pose {
  return {
    x: valueAt(layer.x, frame),
    y: valueAt(layer.y, frame),
    wide: layer.width * valueAt(layer.scale, frame),
    rotation: valueAt(layer.rotation, frame),
  };
}

function between(from: Pose, to: Pose, share: number): Pose {
  const mix = (key: keyof Pose) => from[key] + (to[key] - from[key]) * share;
  return { x: mix('x'), y: mix('y'), wide: mix('wide'), rotation: mix('rotation') };
}

/** Drawn from the larger of both bitmaps, so that it is never blown up on its way. */
function carried(from: PictureLayer, to: PictureLayer, { wide, ...pose }: Pose): PictureLayer {
  const larger = from.width > to.width ? from : to;
  return { ...to, ...pose, ...sizeOf(larger), scale: wide / larger.width, opacity: 1 };
}

function sizeOf({ width, height }: PictureLayer) {
  return { width, height };
}

function withoutProduct(sides: Sides, before: SceneSpec, product: PictureLayer): Drawable {
  const { crossing, heldAt } = sides;
  const scene = { ...before, layers: before.layers.filter((layer) => layer !== product) };
  const draw = (context: Context2d) => drawScene(context, { ...crossing, scene, frame: heldAt });
  return drawnOnce(sides, { name: 'before without', of: heldAt, draw });
}

/** What of the next scene is behind the product. */
function groundOf({ crossing, stage, width, height }: Sides, layers: Layer[]): Drawable {
  const page = pageOf(stage, 'next', { width, height });
  drawScene(page.getContext('2d'), { ...crossing, scene: { ...crossing.scene, layers } });
  return page;
}
