import type { Transition } from '../draw/film-spec.ts';
import type { SceneKind } from '../film-brief.ts';
import { chanceOf, pick } from './chances.ts';
import type { Scheme } from './scheme.ts';
import type { SceneRoom } from './scene-room.ts';

/** Frames a takeover lasts; slow styles take their time. */
const TAKEOVER_FRAMES = 18;
const SLOW_TAKEOVER_FRAMES = 24;
const CUT_FRAMES = 2;
/** Frames that a scene may be seen after its own end. */
export const LONGEST_TAKEOVER = SLOW_TAKEOVER_FRAMES;

/** What a scene does in the story asks for one of these, where its style has one. */
const FITTING: Readonly<Partial<Record<SceneKind, readonly Transition['kind'][]>>> = {
  tension: ['cut', 'whip', 'push', 'slash', 'fade'],
  reveal: ['zoom', 'iris', 'whip', 'bands'],
};

type Asked = Pick<SceneRoom, 'style' | 'brief' | 'index' | 'scene' | 'palette' | 'cutSeed'>;

/** How a scene takes over: of the style's ways those that fit the story, begun where the seed says; never the same twice in a row. */
export function chooseTransitionKind(
  { style, cutSeed, index, scene }: Asked,
  last: Transition['kind'] | undefined,
): Transition['kind'] {
  const others = style.transitions.filter((kind) => kind !== last);
  const fitting = others.filter((kind) => FITTING[scene.kind]?.includes(kind));
  const choices = fitting.length > 0 ? fitting : others;
  const first = Math.floor(chanceOf(cutSeed, 'transition') * style.transitions.length);
  return choices[(first + index) % choices.length] ?? 'push';
}

export function transitionOf(
  kind: Transition['kind'],
  { style, brief, cutSeed, index, scene, palette }: Asked,
  scheme: Scheme,
): Transition {
  const calm = style.name === 'dark-luxury' || style.name === 'editorial';
  const slow = kind === 'fade' || kind === 'match' || calm;
  const usual = slow ? SLOW_TAKEOVER_FRAMES : TAKEOVER_FRAMES;
  const previous = brief.scenes[index - 1]?.frames ?? scene.frames;
  const most = Math.floor(Math.min(previous, scene.frames) / 3);
  const runners = calm ? [palette.hot] : [palette.hot, palette.mid];
  return {
    kind,
    frames: kind === 'cut' ? CUT_FRAMES : Math.max(2, Math.min(usual, most)),
    from: pick(['right', 'bottom', 'left', 'top'] as const, cutSeed, `from ${index}`),
    colors: runners.filter((color) => color !== scheme.base),
  };
}
