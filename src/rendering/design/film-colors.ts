import type { FilmBrief } from '../film-brief.ts';
import { cleanBrief } from './clean-brief.ts';
import { filmWorld } from './film-world.ts';

/** The colours a film of this brief has, as #rrggbb: the dark one, the leading one, the light one, the hot one. */
export function filmColors(brief: FilmBrief): string[] {
  const { deep, mid, light, hot } = filmWorld(cleanBrief(brief)).palette;
  return [deep, mid, light, hot];
}
