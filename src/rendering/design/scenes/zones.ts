import type { Box } from '../../draw/spec-values.ts';
import { centred } from '../format.ts';
import type { SceneRoom } from '../scene-room.ts';

/** The box itself, or its middle part where the style sets its type in the middle. */
export function centredIn(room: SceneRoom, box: Box): Box {
  return room.style.align === 'center' ? centred(box, room.format) : box;
}
