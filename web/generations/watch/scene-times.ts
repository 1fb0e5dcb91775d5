import type { Scene } from '#web/api/api.ts';
import type { BeatShare } from '#web/ui/frameworks.ts';

type Timed = Pick<Scene, 'scene_number' | 'seconds'>;

/** When a scene begins, in seconds of the film. */
export function startOf(scenes: readonly Timed[], sceneNumber: number): number {
  return scenes
    .filter(({ scene_number }) => scene_number < sceneNumber)
    .reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The scene that is seen at a time; at its very end still the last one. */
export function sceneAt<S extends Timed>(scenes: readonly S[], seconds: number): S | undefined {
  let end = 0;
  for (const scene of scenes) {
    end += scene.seconds;
    if (seconds < end) return scene;
  }
  return scenes.at(-1);
}

export const lengthOf = (scenes: readonly Timed[]) =>
  scenes.reduce((sum, { seconds }) => sum + seconds, 0);

/** Ads that the first Ad Mint AI planned know no beats. */
export const beatShares = (scenes: readonly Scene[]): BeatShare[] =>
  scenes.map(({ beat, seconds }) => [beat ?? 'scene', seconds]);
