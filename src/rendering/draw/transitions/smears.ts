import type { Context2d, Drawable, Stage } from '../canvas.ts';
import { ease } from '../easing.ts';
import { directionOf, drawnOnce, pageOf, type Sides } from './sides.ts';

/**
 * Shares of the way by which a picture is averaged with itself: 8 samples for 6 drawings, and each of them as wide
 * as the pixels it was shrunk to. Every averaging rounds, and no two engines alike, so there are few.
 */
const PASSES = [1 / 2, 1 / 4, 1 / 8];
/** A blurred picture needs fewer pixels: along the motion, and across it. */
const SHRINK_ALONG = 8;
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
    const left = Math.round(-x * at * width);
    const top = Math.round(-y * at * height);
    context.drawImage(sides.before(), left, top);
    context.drawImage(next, left + x * width, top + y * height);
    return;
  }
  const size = {
    width: Math.round(width / (x === 0 ? SHRINK_ACROSS : SHRINK_ALONG)),
    height: Math.round(height / (y === 0 ? SHRINK_ACROSS : SHRINK_ALONG)),
  };
  const pair = [
    smallBefore(sides, size),
    shrunk(stage, next, { name: 'small next', size }),
  ] as const;
  const smeared = panned(stage, pair, { size, x, y, at, streak });
  enlarge(context, smeared, { from: size, to: sides });
}

function way(done: number): number {
  return ease('inOutStrong', Math.min(1, Math.max(0, done)));
}

interface Pan {
  size: Size;
  /** Where the second picture lies. */
  x: number;
  y: number;
  /** 0 shows the first picture, 1 the second. */
  at: number;
  streak: number;
}

/** Two pictures side by side, passed by in whole pixels: that is many times faster than between them. */
function panned(
  stage: Stage,
  [before, next]: readonly [Drawable, Drawable],
  { size, x, y, at, streak }: Pan,
): Drawable {
  const { width, height } = size;
  const along = x === 0 ? height : width;
  const forwards = x + y > 0;
  const start = Math.round(((forwards ? at : 1 - at) - streak / 2) * along);
  const [first, second] = forwards ? [before, next] : [next, before];
  const room = { width: width * (x === 0 ? 1 : 2), height: height * (y === 0 ? 1 : 2) };
  const place = (context: Context2d, picture: Drawable, by: number) =>
    context.drawImage(picture, x === 0 ? 0 : by, y === 0 ? 0 : by);

  const both = pageOf(stage, 'pan', room);
  place(both.getContext('2d'), first, -start);
  place(both.getContext('2d'), second, along - start);
  return smeared(stage, { name: 'pan', size: room, picture: both }, (context, picture, share) =>
    place(context, picture, -Math.round(streak * along * share)),
  );
}

/** The camera rushes into the old scene, and the next one rushes up from within it and lands. */
export function zoom(context: Context2d, sides: Sides): void {
  const { width, height, done, stage } = sides;
  const size = { width: Math.round(width / SHRINK_ZOOM), height: Math.round(height / SHRINK_ZOOM) };
  const arrived = (done - 0.3) / 0.5;
  if (arrived < 1) {
    const rush = ease('in', Math.min(1, done / 0.75));
    const picture = smallBefore(sides, size);
    const near = rushing(
      sides,
      { name: 'rush', size, picture },
      { scale: 1 + rush, streak: 1 + 0.45 * rush },
    );
    if (rush < SHARP_BELOW) scaled(context, sides.before(), { width, height }, 1 + rush);
    else enlarge(context, near, { from: size, to: sides });
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
  const arriving = { scale, streak: 1 + streak };
  const rushed = rushing(sides, { name: 'arrive', size, picture }, arriving);
  enlarge(context, rushed, { from: size, to: sides });
}

interface Rushing {
  name: string;
  size: Size;
  picture: Drawable;
}

/** A picture smeared from the middle outwards, from one scale to `streak` times it. */
function rushing(
  { stage }: Sides,
  { name, size, picture }: Rushing,
  { scale, streak }: { scale: number; streak: number },
): Drawable {
  const page = pageOf(stage, name, size);
  const context = page.getContext('2d');
  context.clearRect(0, 0, size.width, size.height);
  scaled(context, picture, size, scale);
  return smeared(stage, { name, size, picture: page }, (onto, part, share) =>
    scaled(onto, part, size, streak ** share),
  );
}

/** `move` draws a picture as it is after a share of the motion. */
function smeared(
  stage: Stage,
  { name, size, picture }: Rushing,
  move: (context: Context2d, picture: Drawable, share: number) => void,
): Drawable {
  return PASSES.reduce<Drawable>((current, share, pass) => {
    const page = pageOf(stage, `${name} ${pass % 2}`, size);
    const context = page.getContext('2d');
    context.clearRect(0, 0, size.width, size.height);
    context.drawImage(current, 0, 0);
    context.globalAlpha = 0.5;
    move(context, current, share);
    return page;
  }, picture);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function scaled(
  context: Context2d,
  picture: Drawable,
  { width, height }: Size,
  scale: number,
): void {
  const [wide, high] = [width * scale, height * scale];
  context.imageSmoothingQuality = 'low';
  context.drawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high);
}

function smallBefore(sides: Sides, size: Size): Drawable {
  const { stage, heldAt } = sides;
  const draw = (context: Context2d) => shrinkOnto(context, sides.before(), { stage, size });
  return drawnOnce({ stage, ...size }, { name: 'small before', of: heldAt, draw });
}

function shrunk(
  stage: Stage,
  picture: Drawable,
  { name, size }: { name: string; size: Size },
): Drawable {
  const page = pageOf(stage, name, size);
  shrinkOnto(page.getContext('2d'), picture, { stage, size });
  return page;
}

/** By halves, so that every pixel counts. */
function shrinkOnto(
  context: Context2d,
  picture: Drawable,
  { stage, size }: { stage: Stage; size: Size },
): void {
  let current = picture;
  while (current.width > 2 * size.width || current.height > 2 * size.height) {
    const half = {
      width: Math.max(size.width, Math.ceil(current.width / 2)),
      height: Math.max(size.height, Math.ceil(current.height / 2)),
    };
    const page = pageOf(stage, 'half', half);
    fill(page.getContext('2d'), current, half);
    current = page;
  }
  fill(context, current, size);
}

function fill(context: Context2d, picture: Drawable, { width, height }: Size): void {
  context.imageSmoothingQuality = 'low';
  context.drawImage(picture, 0, 0, width, height);
}

function enlarge(
  context: Context2d,
  picture: Drawable,
  { from, to }: { from: Size; to: Size },
): void {
  context.imageSmoothingQuality = 'low';
  context.drawImage(picture, 0, 0, from.width, from.height, 0, 0, to.width, to.height);
}
