import type { Context2d } from './canvas.ts';
import { drawScene } from './draw-scene.ts';
import type { Transition } from './film-spec.ts';
import { match } from './transitions/match.ts';
import { type Crossing, type Sides, sidesOf } from './transitions/sides.ts';
import { whip, zoom } from './transitions/smears.ts';
import { bands, blinds, fade, iris, push, slash } from './transitions/sweeps.ts';

/** Draws a frame in which one scene takes over from the one before. */
export function drawTransition(context: Context2d, crossing: Crossing): void {
  const { transition } = crossing.scene;
  if (!transition) {
    drawScene(context, crossing);
    return;
  }
  context.save();
  CROSSINGS[transition.kind](context, sidesOf(context, crossing, transition));
  context.restore();
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
    whip,
    match,
  };
