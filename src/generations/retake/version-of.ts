import { extname } from 'node:path';
import type { Generation } from '#src/platform/database/schema.ts';
import { musicKey, type OwnedGeneration } from '../generation-files.ts';
import { musicWordOf } from '../music-choice.ts';

interface Chosen {
  /** Null where the model takes none. */
  seed: number | null;
  model?: string | undefined;
  note: string | null;
}

/** The row of another version of an ad: all that was decided stays decided, but for one scene. */
export function versionOf(
  parent: Generation,
  sceneNumber: number,
  { seed, model, note }: Chosen,
  born: Pick<Generation, 'id' | 'created_at'>,
) {
  const owned = { id: born.id, user_id: parent.user_id };
  const { direction } = parent;
  const scene = String(sceneNumber);
  return {
    ...born,
    ...owned,
    ...decided(parent),
    parent_generation_id: parent.id,
    retaken_scene: sceneNumber,
    direction: direction && { ...direction, notes: [] },
    music_path: musicOf(parent, owned),
    scene_models: withScene(parent.scene_models, scene, model ?? null),
    scene_seeds: withScene(parent.scene_seeds, scene, seed),
    scene_notes: withScene(parent.scene_notes, scene, note),
    current_step: 'Waiting to start',
  };
}

/** Words, looks and lengths, as they are in the film. */
function decided(parent: Generation) {
  const { title, prompt, duration, aspect_ratio, framework, num_scenes, use_llm } = parent;
  const { llm_specification, scene_plan, llm_conversation_history } = parent;
  const { model, seed_value, coherence_settings, prefers_calm, voice, captions } = parent;
  const { product_image_id, brand_style_id } = parent;
  return {
    ...{ title, prompt, duration, aspect_ratio, framework, num_scenes, use_llm },
    ...{ llm_specification, scene_plan, llm_conversation_history },
    ...{ model, seed_value, coherence_settings, prefers_calm, voice, captions },
    ...{ product_image_id, brand_style_id },
  };
}

function withScene<T>(
  before: Record<string, T> | null,
  scene: string,
  value: T | null,
): Record<string, T> | null {
  return value === null ? before : { ...before, [scene]: value };
}

/** Music of its owner's gets a copy of its own, so that the parent may go. */
function musicOf(parent: Generation, owned: OwnedGeneration): string | null {
  return musicWordOf(parent) === 'own'
    ? musicKey(owned, extname(parent.music_path ?? ''))
    : parent.music_path;
}
