import type { BriefScene, FilmBrief } from '../film-brief.ts';
import { chanceOf, pick } from './chances.ts';
import type { Format } from './format.ts';
import type { Palette } from './palettes.ts';
import type { Scheme } from './scheme.ts';
import type { HeroKind, Style } from './styles.ts';

/** All that the designer of one scene may look at. */
export interface SceneRoom {
  brief: FilmBrief;
  scene: BriefScene;
  index: number;
  style: Style;
  palette: Palette;
  scheme: Scheme;
  format: Format;
  hero: HeroKind;
  /** Frame at which the transition has cleared enough for things to arrive. */
  begin: number;
  /** Frames in which everything should have arrived. */
  settle: number;
}

/** A number from 0 to 1 that belongs to this scene and question. */
export function chanceIn(room: SceneRoom, question: string): number {
  return chanceOf(room.brief.seed, `${room.index} ${question}`);
}

export function pickIn<T>(room: SceneRoom, choices: readonly T[], question: string): T {
  return pick(choices, room.brief.seed, `${room.index} ${question}`);
}
