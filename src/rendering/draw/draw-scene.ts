import type { Context2d } from './canvas.ts';
import { drawFootage } from './draw-footage.ts';
import { drawGround } from './draw-ground.ts';
import { drawLayer } from './draw-layer.ts';
import type { Moment } from './moment.ts';

/** Draws a scene over the whole frame: its ground on the film's clock, footage and layers on its own. */
export function drawScene(context: Context2d, moment: Moment): void {
  if (moment.scene.footage) drawFootage(context, moment.scene.footage, moment);
  else drawGround(context, moment);
  const inScene = { ...moment, frame: moment.frame - moment.scene.start };
  for (const layer of moment.scene.layers) drawLayer(context, layer, inScene);
}
