import { cached, type Context2d, type Stage } from './canvas.ts';
import { drawScene } from './draw-scene.ts';
import { ease } from './easing.ts';
import type { SceneSpec, Transition } from './film-spec.ts';
import type { Moment } from './moment.ts';

interface Crossing extends Moment {
  before: SceneSpec;
}

/** Draws a frame in which one scene takes over from the one before. */
export function drawTransition(context: Context2d, crossing: Crossing): void {
  const { before, scene, frame } = crossing;
  const { transition } = scene;
  if (!transition) {
    drawScene(context, crossing);
    return;
  }

  const done = (frame - scene.start + 1) / (transition.frames + 1);
  const sides = {
    transition,
    done,
    drawBefore: () => drawScene(context, { ...crossing, scene: before }),
    drawNext: (onto = context) => drawScene(onto, crossing),
    stage: crossing.stage,
    width: crossing.film.width,
    height: crossing.film.height,
  };
  context.save();
  CROSSINGS[transition.kind](context, sides);
  context.restore();
}

interface Sides {
  transition: Transition;
  /** 0 to 1, in time. */
  done: number;
  drawBefore(): void;
  drawNext(onto?: Context2d): void;
  stage: Stage;
  width: number;
  height: number;
}

const CROSSINGS: Readonly<Record<Transition['kind'], (context: Context2d, sides: Sides) => void>> =
  {
    cut: (_context, sides) => sides.drawNext(),
    push,
    bands,
    iris,
    slash,
    zoom,
    fade,
    blinds,
  };

function directionOf(transition: Transition): { x: number; y: number } {
  switch (transition.from) {
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

function push(context: Context2d, sides: Sides): void {
  const { x, y } = directionOf(sides.transition);
  const left = 1 - ease('inOutStrong', sides.done);
  const offset = { x: Math.round(x * left * sides.width), y: Math.round(y * left * sides.height) };

  context.save();
  context.translate(offset.x - x * sides.width, offset.y - y * sides.height);
  sides.drawBefore();
  context.restore();
  context.translate(offset.x, offset.y);
  context.beginPath();
  context.rect(0, 0, sides.width, sides.height);
  context.clip();
  sides.drawNext();
}

/** Bands of colour sweep over the frame, the next scene is the last of them. */
function bands(context: Context2d, sides: Sides): void {
  const { x, y } = directionOf(sides.transition);
  const { width, height } = sides;
  sides.drawBefore();
  const runners = [...sides.transition.colors, null];
  runners.forEach((color, index) => {
    const late = index * 0.13;
    const done = ease('inOutStrong', (sides.done - late) / (1 - 0.13 * (runners.length - 1)));
    const left = Math.round((1 - done) * (x === 0 ? height : width));
    context.save();
    context.beginPath();
    context.rect(x * left, y * left, width, height);
    if (color === null) {
      context.clip();
      sides.drawNext();
    } else {
      context.fillStyle = color;
      context.fill();
    }
    context.restore();
  });
}

function iris(context: Context2d, sides: Sides): void {
  const { width, height } = sides;
  const reach = Math.hypot(width, height) * 0.62;
  sides.drawBefore();
  const runners = [...sides.transition.colors, null];
  runners.forEach((color, index) => {
    const late = index * 0.1;
    const done = ease('inOut', (sides.done - late) / (1 - 0.1 * (runners.length - 1)));
    if (done <= 0) return;
    context.save();
    context.beginPath();
    context.arc(width / 2, height * 0.55, done * reach, 0, 2 * Math.PI);
    if (color === null) {
      context.clip();
      sides.drawNext();
    } else {
      context.fillStyle = color;
      context.fill();
    }
    context.restore();
  });
}

function slash(context: Context2d, sides: Sides): void {
  const { width, height } = sides;
  const lean = height * 0.2;
  const fromLeft = sides.transition.from === 'left' || sides.transition.from === 'top';
  sides.drawBefore();
  const runners = [...sides.transition.colors, null];
  runners.forEach((color, index) => {
    const late = index * 0.1;
    const done = ease('inOutStrong', (sides.done - late) / (1 - 0.1 * (runners.length - 1)));
    const edge = (width + 2 * lean) * (1 - done) - lean;
    context.save();
    if (fromLeft) {
      context.translate(width, 0);
      context.scale(-1, 1);
    }
    context.beginPath();
    context.moveTo(edge + lean, 0);
    context.lineTo(width * 2, 0);
    context.lineTo(width * 2, height);
    context.lineTo(edge - lean, height);
    context.closePath();
    if (fromLeft) {
      context.scale(-1, 1);
      context.translate(-width, 0);
    }
    if (color === null) {
      context.clip();
      sides.drawNext();
    } else {
      context.fillStyle = color;
      context.fill();
    }
    context.restore();
  });
}

/** The camera flies through the old scene into the new one. */
function zoom(context: Context2d, sides: Sides): void {
  const half = sides.done < 0.5;
  const done = half ? ease('in', sides.done * 2) : ease('out', sides.done * 2 - 1);
  const scale = half ? 1 + done * 0.6 : 0.72 + done * 0.28;
  if (half) {
    scaledAboutMiddle(context, sides, scale, () => sides.drawBefore());
    return;
  }

  // The new scene is shown smaller than the frame at first: its own ground goes to the edge.
  scaledAboutMiddle(context, sides, 1 + (1 - done) * 0.35, () => sides.drawNext());
}

function scaledAboutMiddle(
  context: Context2d,
  { width, height }: Sides,
  scale: number,
  draw: () => void,
): void {
  context.translate(width / 2, height / 2);
  context.scale(scale, scale);
  context.translate(-width / 2, -height / 2);
  draw();
}

/** The next scene is drawn aside first: fading its layers one by one would let them shine through each other. */
function fade(context: Context2d, sides: Sides): void {
  const { stage, width, height } = sides;
  const aside = cached(stage, 'fade', () => stage.createCanvas(width, height));
  const next = aside.getContext('2d');
  sides.drawNext(next);
  sides.drawBefore();
  context.globalAlpha = ease('inOut', sides.done);
  context.drawImage(aside, 0, 0);
}

function blinds(context: Context2d, sides: Sides): void {
  const { width, height } = sides;
  const count = width > height ? 8 : 5;
  const { x, y } = directionOf(sides.transition);
  sides.drawBefore();
  context.beginPath();
  for (let index = 0; index < count; index += 1) {
    const late = (index / count) * 0.4;
    const done = ease('outStrong', (sides.done - late) / 0.6);
    if (x === 0) {
      const tall = done * height;
      context.rect((index * width) / count, y > 0 ? height - tall : 0, width / count + 1, tall);
    } else {
      const wide = done * width;
      context.rect(x > 0 ? width - wide : 0, (index * height) / count, wide, height / count + 1);
    }
  }
  context.clip();
  sides.drawNext();
}
