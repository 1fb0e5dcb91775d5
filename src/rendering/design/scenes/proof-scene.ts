import type { Layer } from '../../draw/layer-spec.ts';
import { backdrop, foreground } from '../backdrop.ts';
import { headline, support, textIn } from '../blocks.ts';
import { shape } from '../layers.ts';
import { popIn } from '../motions.ts';
import { hero } from '../heroes/hero.ts';
import type { SceneRoom } from '../scene-room.ts';
import { centredIn } from './zones.ts';

/** Why one may believe it: the line stands like a quotation, with its source below. */
export function proofScene(room: SceneRoom): Layer[] {
  const { scene, format, style, scheme, begin } = room;
  const box = centredIn(room, format.text);
  const mark = Math.min(box.width, box.height) * 0.12;
  // With no one named and nothing in quotation marks, it is a fact and stands as one.
  const isQuote = scene.support !== null || /["“”«»„「]/u.test(scene.headline);
  const above = isQuote ? mark * 1.7 : 0;
  const text = { ...box, y: box.y + above, height: box.height - above };
  const x = style.align === 'center' ? box.x + box.width / 2 - mark * 0.6 : box.x + mark * 0.5;
  const fill = scheme.shapes[0] ?? scheme.accent;
  const blocks = [
    headline(room, scene.headline, { size: 150, lines: 5 }),
    ...(scene.support === null ? [] : [support(room, scene.support, { size: 64 })]),
  ];
  return [
    ...backdrop(room),
    ...hero(room, format.picture),
    ...foreground(room, format.corner),
    ...(isQuote ? [0, 1] : []).map((index) =>
      shape({ name: 'drop', radius: mark * 0.5 }, fill, {
        x: x + index * mark * 1.2,
        y: box.y + mark * 0.6,
        rotation: Math.PI,
        scale: popIn(begin + index * 4, 16),
      }),
    ),
    textIn(room, text, blocks, { anchor: 'center' }),
  ];
}
