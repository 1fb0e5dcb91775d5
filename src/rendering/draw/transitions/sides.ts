import { cached, type Context2d, type Drawable, type Stage, type Surface } from '../canvas.ts';
import { drawScene } from '../draw-scene.ts';
import type { SceneSpec, Transition } from '../film-spec.ts';
import type { Moment } from '../moment.ts';

export interface Crossing extends Moment {
  before: SceneSpec;
}

/** What a takeover is drawn from. */
export interface Sides {
  crossing: Crossing;
  transition: Transition;
  /** 0 to 1, in time, without either end. */
  done: number;
  /** The frame at which the old scene stands still, so that it is drawn once; footage goes on. */
  heldAt: number;
  before: () => Drawable;
  drawNext: (onto?: Context2d) => void;
  /** The next scene on a page of its own. */
  nextAside: () => Drawable;
  stage: Stage;
  width: number;
  height: number;
}

export function sidesOf(context: Context2d, crossing: Crossing, transition: Transition): Sides {
  const { before, scene, frame, stage, film } = crossing;
  const heldAt = before.footage ? frame : scene.start - 1;
  const drawNext = (onto = context) => drawScene(onto, crossing);
  return {
    crossing,
    transition,
    done: (frame - scene.start + 1) / (transition.frames + 1),
    heldAt,
    before: () => lastOf(crossing, heldAt),
    drawNext,
    nextAside: () => {
      const page = pageOf(stage, 'next', film);
      drawNext(page.getContext('2d'));
      return page;
    },
    ...{ stage, width: film.width, height: film.height },
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A canvas that takeovers share, by its name; what is on it is the last thing that was drawn. */
export function pageOf(stage: Stage, name: string, { width, height }: Size): Surface {
  const page = cached(stage, `page ${name} ${width} ${height}`, () =>
    stage.createCanvas(width, height),
  );
  const context = page.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.textRendering = 'geometricPrecision';
  return page;
}

/** Drawn once for all frames of a takeover; the next takeover uses the page again, so memory stays bounded. */
export function drawnOnce(
  { stage, width, height }: Pick<Sides, 'stage'> & Size,
  { name, of, draw }: { name: string; of: number; draw: (context: Context2d) => void },
): Drawable {
  const page = pageOf(stage, name, { width, height });
  if (stage.cache.get(`on page ${name}`) !== of) {
    draw(page.getContext('2d'));
    stage.cache.set(`on page ${name}`, of);
  }
  return page;
}

function lastOf({ film, before, stage }: Crossing, frame: number): Drawable {
  const { width, height } = film;
  const draw = (context: Context2d) => drawScene(context, { film, scene: before, frame, stage });
  return drawnOnce({ stage, width, height }, { name: 'before', of: frame, draw });
}

/** Where the next scene comes from, as a direction. */
export function directionOf({ from }: Transition): { x: number; y: number } {
  switch (from) {
    case 'left':
      return { x: -1, y: 0 };
    case 'right':
      return { x: 1, y: 0 };
    case 'top':
      return { x: 0, y: -1 };
    case 'bottom':
      return { x: 0, y: 1 };
  }
}

/**
 * Calls back for every colour that runs ahead and, last, for the next scene (null), with how far each is. They
 * follow each other at a fixed distance, so no colour ever has the frame to itself.
 */
export function eachRunner(
  { transition, done }: Sides,
  { apart, ease }: { apart: number; ease: (time: number) => number },
  draw: (color: string | null, far: number) => void,
): void {
  const runners = [...transition.colors, null];
  const head = ease(done) * (1 + apart * transition.colors.length);
  runners.forEach((color, index) => {
    const far = Math.min(1, head - apart * index);
    if (far > 0) draw(color, far);
  });
}
