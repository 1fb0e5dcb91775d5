import type { Stage } from './canvas.ts';
import type { FilmSpec, SceneSpec } from './film-spec.ts';

/** What drawing needs to know of where it is in the film. */
export interface Moment {
  film: FilmSpec;
  scene: SceneSpec;
  /** From the film's first frame for grounds and scenes, from the scene's first for its layers. */
  frame: number;
  stage: Stage;
}
