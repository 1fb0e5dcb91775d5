import type { BriefScene, FilmBrief } from '../film-brief.ts';
import { chanceOf, pick } from './chances.ts';
import type { Format } from './format.ts';
import type { Palette } from './palettes.ts';
import type { Prop } from './props/prop-library.ts';
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
  /** Things to show where no product picture is, the most telling of this scene first. */
  things: readonly Prop[];
  /** The way the camera moves in this scene, as a direction of length 1. */
  camera: { x: number; y: number };
  /** Seed of how it takes over: another take of a scene keeps its cuts. */
  cutSeed: number;
  /** Seed of what is behind everything. */
  ground: number;
  /** True when nothing may move fast. */
  calm: boolean;
  /** Frame at which the transition has cleared enough for things to arrive. */
  begin: number;
  /** Frames in which everything should have arrived. */
  settle: number;
}

/** Pixels the camera moves a thing at the hero's distance during a scene. */
const CAMERA_REACH = 64;

/** How far a thing wanders while the camera moves: the nearer it is, the further. */
export function cameraDrift({ camera }: SceneRoom, depth: number): { x: number; y: number } {
  const reach = CAMERA_REACH * depth;
  return { x: Math.round(camera.x * reach), y: Math.round(camera.y * reach) };
}

/** A number from 0 to 1 that belongs to this scene and question. */
export function chanceIn(room: SceneRoom, question: string): number {
  return chanceOf(room.brief.seed, `${room.index} ${question}`);
}

export function pickIn<T>(room: SceneRoom, choices: readonly T[], question: string): T {
  return pick(choices, room.brief.seed, `${room.index} ${question}`);
}
