import type { Generation } from '#src/platform/database/schema.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';
import { isFilmed } from './scene-model.ts';

type Chosen = Pick<Generation, 'model' | 'scene_models' | 'coherence_settings'>;

/** The brief of a film of which others film some scenes: those show a clip where the rest is drawn. */
export function withFootage(brief: FilmBrief, generation: Chosen): FilmBrief {
  const isShown = generation.coherence_settings?.use_ip_adapter === true;
  return {
    ...brief,
    scenes: brief.scenes.map((scene, index) =>
      isFilmed(generation, index + 1)
        ? { ...scene, footage: { video: footageId(index + 1), shows_product: isShown } }
        : scene,
    ),
  };
}

/** The name under which the drawing knows a scene's clip. */
export function footageId(sceneNumber: number): string {
  return `scene-${sceneNumber}`;
}
