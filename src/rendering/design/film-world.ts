import type { BriefScene, Coherence, FilmBrief, SceneKind } from '../film-brief.ts';
import { inBrandFonts } from './brand-fonts.ts';
import { chanceOf, inTurn } from './chances.ts';
import { choosePalette } from './choose-palette.ts';
import { formatFor } from './format.ts';
import { findProp, type Prop } from './props/prop-library.ts';
import type { SceneRoom } from './scene-room.ts';
import { calmStyle, type HeroKind, stylesFor } from './styles.ts';

/** What all scenes of a film have in common. */
export type FilmWorld = Pick<SceneRoom, 'brief' | 'style' | 'format' | 'palette' | 'calm'>;

/** A scene before its light: its colours follow from its ground, its times from its transition. */
export type Unlit = Omit<SceneRoom, 'scheme' | 'begin' | 'settle'>;

const ALL_COHERENT: Coherence = {
  use_seed_control: true,
  use_latent_reuse: true,
  use_ip_adapter: true,
};

export function coherenceOf({ coherence }: FilmBrief): Coherence {
  return coherence ?? ALL_COHERENT;
}

export function filmWorld(brief: FilmBrief): FilmWorld {
  const styles = stylesFor(brief.tone);
  // Other names begin elsewhere, or the first seed would always have the same look.
  const turn = brief.seed + Math.floor(chanceOf(0, brief.name ?? '') * 60);
  const style = inBrandFonts(inTurn(styles, turn), brief.fonts ?? {});
  const calm = brief.calm ?? false;
  return {
    brief,
    style: calm ? calmStyle(style) : style,
    format: formatFor(brief),
    palette: choosePalette(brief, turn + Math.floor(turn / styles.length) + (brief.look ?? 0)),
    calm,
  };
}

/** A film's scenes take turns between two of its style's compositions, so that no two in a row look alike. */
export function sceneWorld(world: FilmWorld, scene: BriefScene, index: number): Unlit {
  const { use_seed_control } = coherenceOf(world.brief);
  const shared = use_seed_control ? world.brief.seed : ownSeed(world.brief.seed, index);
  const { take = 0, seed: own = shared } = scene;
  const seed = take === 0 ? own : retakeSeed(own, index, take);
  const brief = { ...world.brief, seed };
  const things = thingsIn(brief, scene);
  const heroes: readonly HeroKind[] =
    things.length > 0 ? world.style.thingHeroes : world.style.heroes;
  const first = Math.floor(chanceOf(shared, 'hero') * heroes.length);
  const hero = inTurn(heroes, first + (index % 2) + take);
  const carried = carriedState(world, index);
  return { ...world, brief, scene, index, hero, things, cutSeed: shared, ...carried };
}

/** The ground and the way the camera goes: carried from scene to scene, or begun anew in each. */
function carriedState({ brief }: FilmWorld, index: number): Pick<SceneRoom, 'camera' | 'ground'> {
  const { use_latent_reuse } = coherenceOf(brief);
  const asked = use_latent_reuse ? '' : ` ${index}`;
  const angle = chanceOf(brief.seed, `camera${asked}`) * 2 * Math.PI;
  return {
    camera: { x: Math.cos(angle), y: Math.sin(angle) },
    ground: Math.floor(chanceOf(brief.seed, `ground${asked}`) * 1000),
  };
}

/** Another composition of this scene alone: ground and camera stay those of the film. */
function retakeSeed(seed: number, index: number, take: number): number {
  return Math.floor(chanceOf(seed, `take ${take} of ${index}`) * 2 ** 31);
}

function ownSeed(seed: number, index: number): number {
  return Math.floor(chanceOf(seed, `scene ${index}`) * 2 ** 31);
}

/** What the scene speaks of before what the film does; the opening and the end show the thing itself. */
function thingsIn(brief: FilmBrief, scene: BriefScene): Prop[] {
  const own = scene.things ?? [];
  const all = brief.things ?? [];
  const names = OWN_THINGS_FIRST.includes(scene.kind) ? [...own, ...all] : [...all, ...own];
  return [...new Set(names)].map(findProp).filter((prop) => prop !== undefined);
}

const OWN_THINGS_FIRST: readonly SceneKind[] = ['hook', 'tension', 'benefit', 'proof'];
