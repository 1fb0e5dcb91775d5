import type { Generation } from '#src/platform/database/schema.ts';

/** The seed a scene is made with: its own where it was taken again, else the film's. */
export function seedOfScene(
  { seed_value, scene_seeds }: Pick<Generation, 'seed_value' | 'scene_seeds'>,
  sceneNumber: number,
): number | null {
  return scene_seeds?.[String(sceneNumber)] ?? seed_value;
}
