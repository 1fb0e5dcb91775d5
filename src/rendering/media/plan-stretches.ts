import { FPS } from '../film-brief.ts';

/** Frames of the film that are drawn in one go: a scene, or a part of a long one. */
export interface Stretch {
  scene_number: number;
  /** First frame of the film in this stretch, and the one after the last. */
  from: number;
  to: number;
}

interface PlannedScene {
  scene_number: number;
  start: number;
  frames: number;
}

/** Frames from one key frame to the next, at most: two seconds are the longest wait of a player that jumps. */
export const KEYFRAME_EVERY = 2 * FPS;
/** Below this, painting a scene's bitmaps once more costs more than the balance gains. */
export const SHORTEST_PART = FPS;

/**
 * Cuts a film into stretches, the longest first: handed out in this order, whoever draws them ends at about the same
 * time. A long scene is cut where it has a key frame anyway, so a cut costs no picture. The cuts follow from the
 * film alone, so a film is encoded the same wherever it is drawn.
 */
export function planStretches(scenes: readonly PlannedScene[]): Stretch[] {
  return scenes.flatMap(partsOf).sort((one, other) => lengthOf(other) - lengthOf(one));
}

function partsOf({ scene_number, start, frames }: PlannedScene): Stretch[] {
  const parts: Stretch[] = [];
  const end = start + frames;
  let from = start;
  while (end - from >= KEYFRAME_EVERY + SHORTEST_PART) {
    parts.push({ scene_number, from, to: from + KEYFRAME_EVERY });
    from += KEYFRAME_EVERY;
  }
  return [...parts, { scene_number, from, to: end }];
}

function lengthOf({ from, to }: Stretch): number {
  return to - from;
}
