import type { Box } from '../../draw/spec-values.ts';
import { chanceIn, type SceneRoom } from '../scene-room.ts';

/** Pixels by which what is shown keeps further from the words: compositions lean to the right. */
const LEAN = 110;

/** The scene with left and right exchanged, in every second film that is wide enough to have sides. */
export function mirrored(room: SceneRoom): SceneRoom {
  const { format, brief } = room;
  // Captions keep to the left column, and a photo as large as the frame clears to the right.
  const canTurn = format.wide && format.captions.length === 0 && brief.product?.cut_out !== false;
  if (!canTurn || chanceIn(room, 'mirror') < 0.5) return room;
  const turned = (box: Box): Box => ({ ...box, x: format.width - box.x - box.width });
  const shown = (box: Box): Box => ({ ...turned(box), x: turned(box).x - LEAN });
  return {
    ...room,
    format: {
      ...format,
      page: turned(format.page),
      text: turned(format.text),
      hook: turned(format.hook),
      picture: shown(format.picture),
      closer: shown(format.closer),
      hookPicture: shown(format.hookPicture),
      listText: turned(format.listText),
      listPicture: shown(format.listPicture),
      corner: turned(format.corner),
    },
  };
}
