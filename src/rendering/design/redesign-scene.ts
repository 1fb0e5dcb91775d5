import type { FilmSpec } from '../draw/film-spec.ts';
import type { FilmBrief } from '../film-brief.ts';
import { cleanBrief } from './clean-brief.ts';
import { designFilm } from './design-film.ts';
import { fontsOf } from './film-fonts.ts';
import { soundtrackFor } from './soundtrack-for.ts';

/**
 * A film with one scene designed anew by its brief. The next scene follows it, since it takes over from it; all
 * others stay to the letter, also when films are designed differently by now.
 */
export function redesignScene(film: FilmSpec, brief: FilmBrief, sceneNumber: number): FilmSpec {
  const anew = designFilm(brief);
  const scenes = film.scenes.map((scene, index) =>
    isRedrawn(scene.scene_number, sceneNumber) ? (anew.scenes[index] ?? scene) : scene,
  );
  const { overlays } = anew;
  return {
    ...film,
    scenes,
    overlays,
    fonts: fontsOf({ scenes, overlays, language: film.language }),
    props: { ...anew.props, ...film.props },
    soundtrack: soundtrackFor(cleanBrief(brief), scenes),
  };
}

/** Whether a scene's pictures are others once one is taken again: its own, and the next one's while it takes over. */
export function isRedrawn(sceneNumber: number, retaken: number): boolean {
  return sceneNumber === retaken || sceneNumber === retaken + 1;
}
