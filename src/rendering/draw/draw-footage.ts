import type { Context2d } from './canvas.ts';
import type { SceneSpec } from './film-spec.ts';
import type { Moment } from './moment.ts';

/** Draws what was filmed for this scene; a transition that outlasts it stays on its last picture. */
export function drawFootage(
  context: Context2d,
  { video, frames }: NonNullable<SceneSpec['footage']>,
  { scene, frame, stage }: Moment,
): void {
  const footage = stage.videos?.[video];
  if (!footage) throw new Error(`The film shows video "${video}", which the stage does not have.`);
  const at = Math.min(Math.max(0, frame - scene.start), frames - 1);
  context.drawImage(footage.frameAt(at), 0, 0);
}
