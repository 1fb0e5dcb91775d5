import type { Box } from '../../draw/spec-values.ts';
import { cameraDrift, type SceneRoom } from '../scene-room.ts';

/** Pixels that a thing may stand out of its room towards the words, which keep further away than that. */
export const STANDS_OUT = 12;
/** Pixels that a thing hovers. */
const HOVER = 20;

interface Place {
  x: number;
  y: number;
  size: number;
  /** Radians. */
  lean: number;
  depth: number;
}

/** How much taller a thing is that leans (radians), in parts of its height; `ratio` is its width to its height. */
export function leaningHeight(lean: number, ratio = 1): number {
  return Math.cos(lean) + ratio * Math.abs(Math.sin(lean));
}

/**
 * The place itself, or the nearest one from which a thing does not come upon the words, however the camera moves
 * it: words are left of a room on the right, else above it. It may leave the frame on the other sides.
 */
export function offWords(room: SceneRoom, box: Box, place: Place): { x: number; y: number } {
  const { size, lean, depth } = place;
  const drift = cameraDrift(room, depth);
  const half = (size / 2) * leaningHeight(lean) - STANDS_OUT;
  if (box.x > room.format.width / 2)
    return { x: Math.max(place.x, box.x + half - Math.min(0, drift.x)), y: place.y };
  return { x: place.x, y: Math.max(place.y, box.y + half + HOVER - Math.min(0, drift.y)) };
}
