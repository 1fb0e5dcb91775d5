import type { Generation } from '#src/platform/database/schema.ts';

/** The seed a scene is made with: its own where it was taken again, else the film's. */
export function seedOfScene(
  { seed_value, scene_seeds }: Pick<Generation, 'seed_value' | 'scene_seeds'>,
  sceneNumber: number,
): number | null {
  return scene_seeds?.[String(sceneNumber)] ?? seed_value;
}

/** What its owner asked for in a scene, in words: when it was taken again, or at the clips of an interactive ad. */
export function noteOfScene(
  { scene_notes, direction }: Pick<Generation, 'scene_notes' | 'direction'>,
  sceneNumber: number,
): string | null {
  const scene = String(sceneNumber);
  return scene_notes?.[scene] ?? direction?.shots[scene] ?? null;
}
