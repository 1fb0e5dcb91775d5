import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import type { ProductPicture, SceneKind } from '../../film-brief.ts';
import { coherenceOf } from '../film-world.ts';
import type { SceneRoom } from '../scene-room.ts';
import { gatheringHero } from './gathering-hero.ts';
import { giantHero } from './giant-hero.ts';
import { mosaicHero } from './mosaic-hero.ts';
import { orbitsHero } from './orbits-hero.ts';
import { papercutHero } from './papercut-hero.ts';
import { paradeHero } from './parade-hero.ts';
import { productHero } from './product-hero.ts';
import { solidsHero } from './solids-hero.ts';

/** The thing a scene is about: the product where there is a picture of it, else a composition in the film's style. */
export function hero(room: SceneRoom, box: Box): Layer[] {
  const product = productIn(room);
  return product ? productHero(room, product, box) : stillLife(room, box);
}

/** The product's picture where the scene shows it. */
export function productIn({ brief, scene }: SceneRoom): ProductPicture | null {
  const everywhere = coherenceOf(brief).use_ip_adapter;
  return everywhere || SHOWN_ALWAYS.includes(scene.kind) ? brief.product : null;
}

const SHOWN_ALWAYS: readonly SceneKind[] = ['reveal', 'close'];

/** The composition alone, also where there is a picture: a scene before the product is seen. */
function stillLife(room: SceneRoom, box: Box): Layer[] {
  switch (room.hero) {
    case 'solids':
      return solidsHero(room, box);
    case 'mosaic':
      return mosaicHero(room, box);
    case 'orbits':
      return orbitsHero(room, box);
    case 'papercut':
      return papercutHero(room, box);
    case 'gathering':
      return gatheringHero(room, box);
    case 'giant':
      return giantHero(room, box);
    case 'parade':
      return paradeHero(room, box);
  }
}
