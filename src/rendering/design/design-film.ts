import type { FilmSpec, SceneSpec, Transition } from '../draw/film-spec.ts';
import type { Layer } from '../draw/layer-spec.ts';
import { FPS, type FilmBrief } from '../film-brief.ts';
import { air } from './backdrop.ts';
import { captionsOverlay } from './captions-overlay.ts';
import { calmLayers } from './calm-layers.ts';
import { cleanBrief } from './clean-brief.ts';
import { chooseTransitionKind, LONGEST_TAKEOVER, transitionOf } from './choose-transition.ts';
import { canCarry, carryProduct, isToMatch } from './carry-product.ts';
import { fontsOf } from './film-fonts.ts';
import { footageScheme } from './footage-scheme.ts';
import { coherenceOf, filmWorld, sceneWorld, type Unlit } from './film-world.ts';
import { findProp } from './props/prop-library.ts';
import type { SceneRoom } from './scene-room.ts';
import { footageScene } from './scenes/footage-scene.ts';
import { sceneLayers } from './scenes/scene-layers.ts';
import { schemeOf } from './scheme.ts';
import { soundtrackFor } from './soundtrack-for.ts';
import type { Style } from './styles.ts';

/** Frames the entrances of a scene that nothing leads into are ahead of its first frame. */
const OPENED_BEFORE = -7;

/** Designs a film. The same brief gives the same film; another seed another look of the same story. */
export function designFilm(told: FilmBrief): FilmSpec {
  const brief = cleanBrief(told);
  const world = filmWorld(brief);
  const { style, format } = world;
  let start = 0;
  const scenes: SceneSpec[] = [];
  for (const [index, scene] of brief.scenes.entries()) {
    scenes.push(designNext(sceneWorld(world, scene, index), start, scenes.at(-1)));
    start += scene.frames;
  }
  const look = { scenes, overlays: captionsOverlay(world, scenes), language: brief.language };
  return {
    version: 1,
    width: format.width,
    height: format.height,
    fps: FPS,
    frames: start,
    seed: brief.seed | 0,
    style: style.name,
    safe: format.safe,
    ...look,
    fonts: fontsOf(look),
    images: [brief.product, brief.logo].flatMap((picture) => (picture ? [picture.id] : [])),
    props: propsShown(scenes),
    soundtrack: soundtrackFor(brief, scenes),
  };
}

function settled(layers: Layer[], room: SceneRoom): Layer[] {
  return room.calm ? calmLayers(layers, room) : layers;
}

function propsShown(scenes: readonly SceneSpec[]): FilmSpec['props'] {
  const layers = scenes.flatMap((scene) => scene.layers);
  const names = layers.flatMap((layer) => (layer.kind === 'prop' ? [layer.prop] : []));
  const shown = [...new Set(names)].map(findProp).filter((prop) => prop !== undefined);
  return Object.fromEntries(shown.map(({ name, drawing }) => [name, drawing]));
}

/** A product that stands free in two scenes in a row may fly from one to the other. */
function designNext(world: Unlit, start: number, before: SceneSpec | undefined): SceneSpec {
  const last = before?.transition?.kind;
  if (world.calm) return designScene(world, start, before && 'fade');
  if (before && coherenceOf(world.brief).use_latent_reuse && isToMatch(world, before)) {
    const matched = designScene(world, start, 'match');
    if (canCarry(before, matched)) return carryProduct(matched);
  }
  return designScene(world, start, before && chooseTransitionKind(world, last));
}

function designScene(
  world: Unlit,
  start: number,
  taken: Transition['kind'] | undefined,
): SceneSpec {
  const { style, scene, index, palette } = world;
  const choice = style.grounds[scene.kind];
  const scheme = scene.footage
    ? footageScheme(palette)
    : schemeOf(palette, roleAt(world), style.glow);
  const transition = taken ? transitionOf(taken, world, scheme) : null;
  const room: SceneRoom = {
    ...world,
    scheme,
    begin: beginOf(transition),
    settle: Math.max(10, Math.min(40, Math.round(scene.frames * 0.34))),
  };
  const layers: Layer[] = scene.footage
    ? footageScene(room, scene.footage)
    : settled([...air(room), ...sceneLayers(room)], room);
  return {
    scene_number: index + 1,
    kind: scene.kind,
    start,
    frames: scene.frames,
    ground: {
      kind: choice.kind,
      base: scheme.base,
      tones: scheme.tones,
      grain: style.grain,
      vignette: style.vignette,
      seed: world.ground,
    },
    ...(scene.footage && {
      footage: { video: scene.footage.video, frames: framesSeen(world) },
    }),
    layers,
    transition,
  };
}

/**
 * Things begin to arrive while the takeover goes on, so that it never opens on an empty ground. In a fade, new
 * words would stand on old ones. The film and what follows a cut open in full swing.
 */
function beginOf(transition: Transition | null): number {
  if (transition === null || transition.kind === 'cut') return OPENED_BEFORE;
  return Math.round(transition.frames * (transition.kind === 'fade' ? 0.45 : 0.15));
}

/** A scene is still seen while the next one takes over. */
function framesSeen({ scene, index, brief }: Unlit): number {
  const next = brief.scenes[index + 1];
  return scene.frames + (next ? LONGEST_TAKEOVER : 0);
}

/** A second scene of the same kind in a row changes its ground, so that a cut is seen. */
function roleAt({ style, brief, index, scene }: Unlit): Style['grounds']['hook']['role'] {
  const { role } = style.grounds[scene.kind];
  let run = 0;
  while (index - run - 1 >= 0 && brief.scenes[index - run - 1]?.kind === scene.kind) run += 1;
  if (run % 2 === 0) return role;
  return role === 'deep' ? 'mid' : role === 'light' ? 'deep' : 'light';
}
