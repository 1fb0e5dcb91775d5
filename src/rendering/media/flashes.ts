/** Sides of the grid a picture is looked at in: a flash may fill a part of the frame and not be seen in its mean. */
export const FLASH_GRID = 12;

/** After ITU-R BT.1702 and WCAG 2.3.1: so large a change of relative luminance counts … */
const SWING = 0.1;
/** … unless its darker side is brighter than this. */
const BRIGHT = 0.8;
/** The part of the frame that must flash together to be dangerous. */
const DANGEROUS_SHARE = 0.25;

/**
 * How often the worst quarter of the frame flashes in the worst second: pairs of opposing changes. `frames`
 * has the relative luminance, 0 to 1, of every cell of the grid.
 */
export function flashesASecond(frames: readonly Float32Array[], fps: number): number {
  const cells = frames[0]?.length ?? 0;
  const turns = Array.from({ length: cells }, (_, cell) => turnsOf(frames, cell));
  const flashing = Math.max(1, Math.ceil(cells * DANGEROUS_SHARE));
  return turns.flat().reduce((worst, start) => {
    const counts = turns.map((at) => flashesFrom(at, start, start + fps));
    counts.sort((one, other) => other - one);
    return Math.max(worst, counts[flashing - 1] ?? 0);
  }, 0);
}

function flashesFrom(turns: readonly number[], from: number, to: number): number {
  return Math.floor(turns.filter((at) => at >= from && at < to).length / 2);
}

/** Frames at which a cell has become so much lighter, or so much darker again. */
function turnsOf(frames: readonly Float32Array[], cell: number): number[] {
  const turns: number[] = [];
  const first = frames[0]?.[cell] ?? 0;
  // The lowest and the highest since the last turn.
  let [lowest, highest] = [first, first];
  let goes: 'anywhere' | 'up' | 'down' = 'anywhere';
  frames.forEach((frame, at) => {
    const level = frame[cell] ?? 0;
    lowest = Math.min(lowest, level);
    highest = Math.max(highest, level);
    const rises = goes !== 'up' && level - lowest >= SWING && lowest < BRIGHT;
    const falls = goes !== 'down' && highest - level >= SWING && level < BRIGHT;
    if (!rises && !falls) return;
    turns.push(at);
    goes = rises ? 'up' : 'down';
    [lowest, highest] = [level, level];
  });
  return turns;
}
