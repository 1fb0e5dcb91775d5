import type { Layer } from '../../draw/layer-spec.ts';
import { backdrop, foreground } from '../backdrop.ts';
import { headline, label, support, textIn } from '../blocks.ts';
import { fillsFrame } from '../heroes/enlarging.ts';
import { fullPhoto } from '../heroes/full-photo.ts';
import { hero } from '../heroes/hero.ts';
import type { SceneRoom } from '../scene-room.ts';
import { centredIn } from './zones.ts';

/** The product enters: one thing, large, in front of the shape that holds it. */
export function revealScene(room: SceneRoom): Layer[] {
  const { brief, scene, format } = room;
  const said = `${scene.headline} ${scene.support ?? ''}`.toLowerCase();
  const named = brief.name !== null && !said.includes(brief.name.toLowerCase());
  const blocks = [
    ...(named && brief.name !== null ? [label(room, brief.name, { size: 64, at: 4 })] : []),
    headline(room, scene.headline, { size: format.wide ? 260 : 210, lines: 3, at: 4, gap: 0.4 }),
    ...(scene.support === null
      ? []
      : [support(room, scene.support, { size: 64, at: 16, lines: 2 })]),
  ];
  const { product } = brief;
  const seen =
    product?.cut_out === false && fillsFrame(product)
      ? fullPhoto(room, product)
      : [...backdrop(room), ...hero(room, format.picture), ...foreground(room, format.corner)];
  return [...seen, textIn(room, centredIn(room, format.text), blocks, { anchor: 'center' })];
}
