import type { FilmSpec, SceneSpec } from '#src/rendering/draw/film-spec.ts';

/** How far into its scene a still is taken, 0 to 1: everything has landed and nothing leaves yet. */
const SETTLED = 0.7;

/** The frame that stands for the film: the product's first scene if there is one, else the hook; never in a transition. */
export function posterFrame({ scenes }: Pick<FilmSpec, 'scenes'>): number {
  const scene = scenes.find(({ kind }) => kind === 'reveal') ?? scenes[0];
  return scene ? settledFrame(scene) : 0;
}

/** The frame that shows all of a scene. */
export function settledFrame({ start, frames }: Pick<SceneSpec, 'start' | 'frames'>): number {
  return start + Math.round(frames * SETTLED);
}
