import { bakeGround, GROUND_MARGIN } from './bake-ground.ts';
import { cached, type Context2d } from './canvas.ts';
import type { Moment } from './moment.ts';

/** Frames of one slow swing of the camera over the ground. */
const DRIFT_PERIOD = 620;

/** Draws what is behind everything; the camera goes on over the cuts because it runs on the film's clock. */
export function drawGround(context: Context2d, { film, scene, frame, stage }: Moment): void {
  const { ground } = scene;
  const bitmap = cached(stage, `ground ${JSON.stringify(ground)}`, () =>
    bakeGround(stage, ground, film),
  );
  const swing = (2 * Math.PI * frame) / DRIFT_PERIOD + ground.seed;
  // Whole pixels: a bitmap between pixels takes four times as long to draw.
  const x = Math.round(GROUND_MARGIN * (Math.sin(swing) - 1));
  const y = Math.round(GROUND_MARGIN * (Math.cos(swing * 0.8) - 1));
  context.drawImage(bitmap, x, y);
}
