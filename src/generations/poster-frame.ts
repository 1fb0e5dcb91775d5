import type { FilmSpec, SceneSpec } from '#src/rendering/draw/film-spec.ts';
import type { StillCandidate } from '#src/rendering/media/extract-best-frame.ts';

/** How far into its scene a still is taken, 0 to 1: everything has landed and nothing leaves yet. */
const SETTLED = 0.7;
const CANDIDATES = [0.55, 0.62, SETTLED, 0.78, 0.86];

/** What a scene is worth as the still of its film. */
const WORTH: Readonly<Record<SceneSpec['kind'], number>> = {
  reveal: 1,
  hook: 0.85,
  benefit: 0.85,
  close: 0.8,
  proof: 0.75,
  tension: 0.6,
};
/** A still without the product, in a film that shows it. */
const WITHOUT_PRODUCT = 0.7;
/** … or with words that have not all come, or are leaving. */
const WORDS_IN_MOTION = 0.5;

/** Frames that may stand for the film: settled ones of every scene, never in a transition; which is best is measured. */
export function posterCandidates({ scenes }: Pick<FilmSpec, 'scenes'>): StillCandidate[] {
  const hasProduct = scenes.some(showsProduct);
  return scenes.flatMap((scene) =>
    CANDIDATES.map((share) => {
      const inScene = Math.round(scene.frames * share);
      const product = hasProduct && !showsProduct(scene) ? WITHOUT_PRODUCT : 1;
      const words = areSettled(scene, inScene) ? 1 : WORDS_IN_MOTION;
      return { frame: scene.start + inScene, worth: WORTH[scene.kind] * product * words };
    }),
  );
}

function showsProduct({ layers }: SceneSpec): boolean {
  // A logo is cut out and casts no shadow.
  return layers.some(
    (layer) => layer.kind === 'picture' && (layer.frame !== 'cut_out' || layer.shadow > 0),
  );
}

function areSettled({ layers }: SceneSpec, frame: number): boolean {
  return layers.every((layer) => {
    if (layer.kind === 'button') return frame >= layer.at;
    if (layer.kind !== 'text') return true;
    const isLeaving = layer.leave_at !== null && frame >= layer.leave_at;
    return !isLeaving && layer.blocks.every(({ enter }) => frame >= enter.at + enter.frames);
  });
}

/** The frame that shows all of a scene. */
export function settledFrame({ start, frames }: Pick<SceneSpec, 'start' | 'frames'>): number {
  return start + Math.round(frames * SETTLED);
}
