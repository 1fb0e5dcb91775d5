import type { Generation } from '#src/platform/database/schema.ts';
import { redesignScene } from '#src/rendering/design/redesign-scene.ts';
import type { BriefScene } from '#src/rendering/film-brief.ts';
import { isFilmed } from '../footage/scene-model.ts';
import { withFootage } from '../footage/with-footage.ts';
import { tempFolder, type OwnedGeneration } from '../generation-files.ts';
import type { KeptPlan } from './find-parts.ts';

type Child = OwnedGeneration &
  Pick<Generation, 'model' | 'scene_models' | 'scene_seeds' | 'coherence_settings'>;

interface Retaken {
  parent: OwnedGeneration;
  /** The parent's. */
  kept: KeptPlan;
  child: Child;
  scene_number: number;
}

/** The plan of a film in which one scene is taken again. Pure: accepting and making it come to the same. */
export function planRetake({ parent, kept, child, scene_number }: Retaken): KeptPlan {
  const scenes = kept.brief.scenes.map((scene, index) =>
    index + 1 === scene_number ? retaken(scene, child, scene_number) : scene,
  );
  const brief = withFootage({ ...kept.brief, scenes }, child);
  const images = Object.entries(kept.images).map(
    ([id, key]) => [id, key.replace(tempFolder(parent), tempFolder(child))] as const,
  );
  return {
    film: redesignScene(kept.film, brief, scene_number),
    images: Object.fromEntries(images),
    captions: kept.captions,
    brief,
  };
}

/** A scene that stays filmed keeps its composition: only its clip is another. */
function retaken(before: BriefScene, child: Child, sceneNumber: number): BriefScene {
  const scene = { ...before, footage: undefined };
  if (isFilmed(child, sceneNumber)) return scene;
  return {
    ...scene,
    take: (scene.take ?? 0) + 1,
    seed: child.scene_seeds?.[String(sceneNumber)],
  };
}
