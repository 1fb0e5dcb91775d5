import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { SceneSpec } from '#src/rendering/draw/film-spec.ts';
import { joinStretches } from '#src/rendering/media/join-stretches.ts';
import { planStretches } from '#src/rendering/media/plan-stretches.ts';
import { clipKey, type OwnedGeneration, stretchKey } from './generation-files.ts';

interface DrawnScene {
  generation: OwnedGeneration;
  scene: SceneSpec;
  signal: AbortSignal;
}

/**
 * Makes one clip of a scene's stretches if that is what there is. False while a stretch is missing. Two that end
 * together may both do it: they write the same, and the stretches stay.
 */
export async function joinScene(
  files: App['files'],
  { generation, scene, signal }: DrawnScene,
): Promise<boolean> {
  const key = clipKey(generation, scene.scene_number);
  if (await files.exists(key)) return true;
  const parts = stretchKeys(generation, scene);
  const drawn = await Promise.all(parts.map((part) => files.exists(part)));
  if (drawn.includes(false)) return false;
  await using folder = await files.workFolder();
  const file = join(folder.path, 'scene.mp4');
  const clips = await Promise.all(parts.map((part) => files.localPath(part)));
  await joinStretches({ clips, file }, { signal });
  await files.keep(file, key);
  return true;
}

/** In the order of the film. */
export function stretchKeys(generation: OwnedGeneration, scene: SceneSpec): string[] {
  return planStretches([scene])
    .sort((one, other) => one.from - other.from)
    .map((stretch) => stretchKey(generation, stretch));
}
