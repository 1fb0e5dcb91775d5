import type { Generation } from '#src/platform/database/schema.ts';
import { LOCAL_MODEL } from '../local-model.ts';

/** What makes a scene: its own model if it has one, else the film's. */
export function modelOfScene(
  { model, scene_models }: Pick<Generation, 'model' | 'scene_models'>,
  sceneNumber: number,
): string {
  return scene_models?.[String(sceneNumber)] ?? model ?? LOCAL_MODEL;
}

/** Whether a scene is filmed by somebody else's model, which costs money. */
export function isFilmed(
  generation: Pick<Generation, 'model' | 'scene_models'>,
  sceneNumber: number,
): boolean {
  return modelOfScene(generation, sceneNumber) !== LOCAL_MODEL;
}

/** The models of others that a generation may need, each once. */
export function foreignModels({
  model,
  scene_models,
}: Pick<Generation, 'model' | 'scene_models'>): string[] {
  const models = [model ?? LOCAL_MODEL, ...Object.values(scene_models ?? {})];
  return [...new Set(models)].filter((id) => id !== LOCAL_MODEL);
}
