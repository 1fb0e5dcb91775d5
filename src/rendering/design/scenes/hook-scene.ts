import type { Layer } from '../../draw/layer-spec.ts';
import { backdrop, foreground } from '../backdrop.ts';
import { headline, label, support, textIn } from '../blocks.ts';
import { hero } from '../heroes/hero.ts';
import type { SceneRoom } from '../scene-room.ts';
import { logoAbove } from './logo-layers.ts';
import { centredIn } from './zones.ts';
import { runningWords } from './running-words.ts';

/** The first three seconds: type as large as the frame, already moving in the first frame. */
export function hookScene(room: SceneRoom): Layer[] {
  const { brief, scene, format, style } = room;
  const runs = style.marquee && format.marquee !== null && brief.product !== null;
  const box = centredIn(room, runs ? format.alone : format.hook);
  const logo = logoAbove(room, box, 'small');
  const blocks = [
    ...(brief.name === null || logo !== null ? [] : [label(room, brief.name, { size: 64, at: 4 })]),
    headline(room, scene.headline, { size: 300, gap: 0.4 }),
    ...(scene.support === null ? [] : [support(room, scene.support, { size: 64, at: 16 })]),
  ];
  return [
    ...backdrop(room),
    ...(runs
      ? runningWords(room)
      : [...hero(room, format.hookPicture), ...foreground(room, format.corner)]),
    ...(logo?.layers ?? []),
    textIn(room, logo?.rest ?? box, blocks, { anchor: 'center' }),
  ];
}
