import type { SceneSpec } from '../draw/film-spec.ts';
import type { PictureLayer } from '../draw/layer-spec.ts';
import type { Motion } from '../draw/spec-values.ts';
import { carriedPicture } from '../draw/transitions/match.ts';
import { chanceOf } from './chances.ts';
import type { SceneRoom } from './scene-room.ts';

/** Frames by which a product that is carried over has entered before its scene begins. */
const ENTERED_BEFORE = 60;

/** Every second cut from product to product is a match, begun where the seed says; more would wear off. */
export function isToMatch(
  { brief, index }: Pick<SceneRoom, 'brief' | 'index'>,
  before: SceneSpec,
): boolean {
  const first = chanceOf(brief.seed, 'match') < 0.5 ? 0 : 1;
  return carriedPicture(before.layers) !== undefined && (index + first) % 2 === 0;
}

export function canCarry(before: SceneSpec, next: SceneSpec): boolean {
  const product = carriedPicture(next.layers);
  return product !== undefined && product.image === carriedPicture(before.layers)?.image;
}

/** The product does not enter again: it is there already, and the takeover brings it to its place. */
export function carryProduct(scene: SceneSpec): SceneSpec {
  const product = carriedPicture(scene.layers);
  return {
    ...scene,
    layers: scene.layers.map((layer) => (layer === product ? entered(layer) : layer)),
  };
}

function entered(layer: PictureLayer): PictureLayer {
  const { x, y, scale, rotation } = layer;
  return {
    ...layer,
    ...{ x: earlier(x), y: earlier(y), scale: earlier(scale), rotation: earlier(rotation) },
    opacity: 1,
  };
}

function earlier(motion: Motion): Motion {
  if (typeof motion === 'number') return motion;
  const keys = motion.keys.map(
    ([at, value, ease]) => [at - ENTERED_BEFORE, value, ease] as (typeof motion.keys)[number],
  );
  return { ...motion, keys };
}
