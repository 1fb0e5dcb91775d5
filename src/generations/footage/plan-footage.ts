import type { Generation } from '#src/platform/database/schema.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { modelOfScene } from './scene-model.ts';

/** A scene that somebody else's model films. */
export interface FootageJob {
  generation_id: string;
  scene_number: number;
  model: string;
  /** Frames of the film that are needed, with those that are seen while the next scene takes over. */
  frames: number;
  /** The scene whose end this one goes on from; null when it begins by itself. */
  starts_from: { scene_number: number; last_frame: number } | null;
  /** Which take of the scene this is; left out in the first. */
  take?: number;
}

/** What has to be bought for a film, in the order of its scenes. */
export function planFootage(
  generation: Pick<Generation, 'id' | 'model' | 'scene_models' | 'coherence_settings'> &
    Partial<Pick<Generation, 'direction'>>,
  { scenes }: Pick<FilmSpec, 'scenes'>,
): FootageJob[] {
  const chained = generation.coherence_settings?.use_latent_reuse === true;
  return scenes.flatMap(({ scene_number, footage }, index) => {
    if (!footage) return [];
    const before = scenes[index - 1];
    const take = generation.direction?.takes[scene_number];
    return [
      {
        generation_id: generation.id,
        scene_number,
        model: modelOfScene(generation, scene_number),
        frames: footage.frames,
        starts_from:
          chained && before?.footage
            ? { scene_number: before.scene_number, last_frame: before.frames - 1 }
            : null,
        ...(take !== undefined && { take }),
      },
    ];
  });
}
