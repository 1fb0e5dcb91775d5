import type { Context2d, Drawable, Stage, Surface } from '../canvas.ts';
import { ease } from '../easing.ts';
import { directionOf, drawnOnce, pageOf, type Sides } from './sides.ts';

/** Pictures that are averaged into one of motion: enough that no eye tells them apart while all moves. */
const PAN_SAMPLES = 24;
const ZOOM_SAMPLES = 4;
/** A blurred picture needs fewer pixels: along the motion, and across it. */
const SHRINK_ALONG = 4;
const SHRINK_ACROSS = 2;
const SHRINK_ZOOM = 3;
/** How long the shutter is open, in parts of the takeover. */
const SHUTTER = 0.1;
/** Streaks shorter than this (parts of the frame) are not seen, sharp pixels are. */
const SHARP_BELOW = 0.02;

/** The camera is torn from one scene to the next, and all it passes is smeared along the way. */
export function whip(context: Context2d, sides: Sides): void {
  const { width, height, done, stage } = sides;
  const { x, y } = directionOf(sides.transition);
  const at = way(done);
  const streak = Math.min(way(done + SHUTTER / 2) - way(done - SHUTTER / 2), 2 * at, 2 * (1 - at));
  const next = sides.nextAside();
  if (streak < SHARP_BELOW) {
    pan(context, [sides.before(), next], { x, y, at, width, height });
    return;
  }
  const size = {
    width: Math.round(width / (x === 0 ? SHRINK_ACROSS : SHRINK_ALONG)),
    height: Math.round(height / (y === 0 ? SHRINK_ACROSS : SHRINK_ALONG)),
  };
  const small = [
    smallBefore(sides, size),
    shrunk(stage, next, { name: 'small next', size }),
  ] as const;
  const smeared = averaged(stage, { name: 'pan', size, samples: PAN_SAMPLES }, (page, share) =>
    pan(page, small, { x, y, at: at + (share - 0.5) * streak, ...size }),
  );
  enlarge(context, smeared, sides);
}

function way(done: number): number {
  return ease('inOutStrong', Math.min(1, Math.max(0, done)));
}

interface Pan {
  x: number;
  y: number;
  /** 0 shows the first picture, 1 the second. */
  at: number;
  width: number;
  height: number;
}

/** Two pictures side by side, in whole pixels: that is many times faster. */
function pan(
  context: Context2d,
  [before, next]: readonly [Drawable, Drawable],
  { x, y, at, width, height }: Pan,
): void {
  const left = Math.round(-x * at * width);
  const top = Math.round(-y * at * height);
  context.drawImage(before, left, top);
  context.drawImage(next, left + x * width, top + y * height);
}

/** The camera rushes into the old scene, and the next one rushes up from within it and lands. */
export function zoom(context: Context2d, sides: Sides): void {
  const { width, height, done, stage } = sides;
  const size = { width: Math.round(width / SHRINK_ZOOM), height: Math.round(height / SHRINK_ZOOM) };
  const arrived = (done - 0.3) / 0.5;
  if (arrived < 1) {
    const rush = ease('in', Math.min(1, done / 0.75));
    const near = rushing(
      sides,
      { name: 'rush', size, picture: smallBefore(sides, size) },
      1 + rush,
      1 + 0.45 * rush,
    );
    if (rush < SHARP_BELOW) scaled(context, sides.before(), { width, height }, 1 + rush);
    else enlarge(context, near, sides);
  }
  if (arrived <= 0) return;

  const next = sides.nextAside();
  const landed = ease('inOut', (done - 0.75) / 0.25);
  const scale = 0.4 + 0.68 * ease('out', Math.min(1, arrived)) - 0.08 * landed;
  const streak = 0.3 * (1 - ease('out', Math.min(1, arrived)));
  context.globalAlpha = ease('out', Math.min(1, arrived * 2));
  if (streak < SHARP_BELOW) {
    scaled(context, next, { width, height }, scale);
    return;
  }
  const picture = shrunk(stage, next, { name: 'small next', size });
  enlarge(context, rushing(sides, { name: 'arrive', size, picture }, scale, 1 + streak), sides);
}

interface Rushing {
  name: string;
  size: { width: number; height: number };
  picture: Drawable;
}

/** A picture smeared from the middle outwards, from one scale to `streak` times it: 16 samples for 8 drawings. */
function rushing(
  { stage }: Sides,
  { name, size, picture }: Rushing,
  scale: number,
  streak: number,
): Surface {
  const step = (share: number) => Math.exp(Math.log(streak) * share);
  const few = averaged(stage, { name: `${name} few`, size, samples: ZOOM_SAMPLES }, (page, share) =>
    scaled(page, picture, size, scale * step(share / ZOOM_SAMPLES)),
  );
  return averaged(stage, { name, size, samples: ZOOM_SAMPLES }, (page, share) =>
    scaled(page, few, size, step(share)),
  );
}

function scaled(
  context: Context2d,
  picture: Drawable,
  { width, height }: { width: number; height: number },
  scale: number,
): void {
  const [wide, high] = [width * scale, height * scale];
  context.imageSmoothingQuality = 'low';
  context.drawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high);
}

interface Averaging {
  name: string;
  size: { width: number; height: number };
  samples: number;
}

/** The mean of some pictures; the falling opacities make all weigh the same. */
function averaged(
  stage: Stage,
  { name, size, samples }: Averaging,
  draw: (page: Context2d, share: number) => void,
): Surface {
  const page = pageOf(stage, name, size);
  const context = page.getContext('2d');
  context.clearRect(0, 0, size.width, size.height);
  for (let sample = 0; sample < samples; sample += 1) {
    context.globalAlpha = 1 / (sample + 1);
    draw(context, (sample + 0.5) / samples);
  }
  return page;
}

function smallBefore(sides: Sides, size: { width: number; height: number }): Drawable {
  const draw = (context: Context2d) => shrinkOnto(context, sides.before(), size);
  return drawnOnce(
    { stage: sides.stage, ...size },
    { name: 'small before', of: sides.heldAt, draw },
  );
}

function shrunk(
  stage: Stage,
  picture: Drawable,
  { name, size }: { name: string; size: { width: number; height: number } },
): Drawable {
  const page = pageOf(stage, name, size);
  shrinkOnto(page.getContext('2d'), picture, size);
  return page;
}

function shrinkOnto(
  context: Context2d,
  picture: Drawable,
  { width, height }: { width: number; height: number },
): void {
  context.imageSmoothingQuality = 'medium';
  context.drawImage(picture, 0, 0, width, height);
}

function enlarge(context: Context2d, picture: Drawable, { width, height }: Sides): void {
  context.imageSmoothingQuality = 'low';
  context.drawImage(picture, 0, 0, width, height);
}
