import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import type { SceneFootage } from '../../film-brief.ts';
import { headline, label, support, textIn } from '../blocks.ts';
import { SCRIM } from '../footage-scheme.ts';
import { productHero } from '../heroes/product-hero.ts';
import { shape } from '../layers.ts';
import type { SceneRoom } from '../scene-room.ts';
import { endCard } from './close-scene.ts';
import { logoAbove } from './logo-layers.ts';
import { centredIn } from './zones.ts';

/** Pixels over which the scrim leaves the footage alone again. */
const SEAM = 420;

/** Words over what a video model filmed: they stand on a scrim, the rest of the frame is left alone. */
export function footageScene(room: SceneRoom, footage: SceneFootage): Layer[] {
  const { scene, format, brief } = room;
  const isClose = scene.kind === 'close';
  const box = isClose ? format.card : format.text;
  const { product } = brief;
  const isShown = isClose || (scene.kind === 'reveal' && !footage.shows_product);
  return [
    scrim(room, box),
    ...(product && isShown
      ? productHero(room, product, isClose ? format.cardPicture : format.picture)
      : []),
    ...(isClose ? endCard(room) : words(room)),
  ];
}

function words(room: SceneRoom): Layer[] {
  const { brief, scene, format } = room;
  const box = centredIn(room, format.text);
  const logo = scene.kind === 'hook' ? logoAbove(room, box, 'small') : null;
  const named = scene.kind === 'hook' && brief.name !== null && logo === null;
  const blocks = [
    ...(named && brief.name !== null ? [label(room, brief.name, { size: 64, at: 4 })] : []),
    headline(room, scene.headline, { size: format.wide ? 220 : 190, lines: 4, gap: 0.4 }),
    ...(scene.support === null ? [] : [support(room, scene.support, { size: 64, lines: 2 })]),
  ];
  return [...(logo?.layers ?? []), textIn(room, logo?.rest ?? box, blocks, { anchor: 'center' })];
}

/** Behind all of the box, from the edge of the frame on; then it clears. */
function scrim({ format, scheme }: SceneRoom, box: Box): Layer {
  const { width, height, wide } = format;
  const length = wide ? width : height;
  const edge = wide ? box.x + box.width : box.y + box.height;
  return shape(
    {
      name: 'scrim',
      width,
      height,
      solid: Math.min(1, (edge + 24) / length),
      gone: Math.min(1, (edge + 24 + SEAM) / length),
      clear: wide ? 'right' : 'bottom',
    },
    scheme.base,
    { x: width / 2, y: height / 2, opacity: SCRIM },
  );
}
