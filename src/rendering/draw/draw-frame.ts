import type { Context2d, Stage } from './canvas.ts';
import { drawScene } from './draw-scene.ts';
import { drawLayer } from './draw-layer.ts';
import { drawTransition } from './draw-transition.ts';
import type { FilmSpec, SceneSpec } from './film-spec.ts';

/**
 * Draws one frame of a film. Nothing is carried from frame to frame but baked bitmaps, so any frame
 * can be drawn alone, in any order, in any process.
 */
export function drawFrame(context: Context2d, film: FilmSpec, frame: number, stage: Stage): void {
  const index = sceneIndexAt(film, frame);
  const scene = film.scenes[index];
  if (!scene) throw new RangeError(`The film has no frame ${frame}; it ends at ${film.frames}.`);

  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  // Letters stand where they were measured, in a browser that would move them to whole pixels too.
  context.textRendering = 'geometricPrecision';

  const before = film.scenes[index - 1];
  if (before && isTakingOver(scene, frame)) {
    drawTransition(context, { film, before, scene, frame, stage });
  } else {
    drawScene(context, { film, scene, frame, stage });
  }
  for (const layer of film.overlays) drawLayer(context, layer, { film, scene, frame, stage });
}

function sceneIndexAt(film: FilmSpec, frame: number): number {
  return film.scenes.findIndex(
    (scene) => frame >= scene.start && frame < scene.start + scene.frames,
  );
}

function isTakingOver(scene: SceneSpec, frame: number): boolean {
  return scene.transition !== null && frame - scene.start < scene.transition.frames;
}
