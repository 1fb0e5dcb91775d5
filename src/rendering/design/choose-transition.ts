import type { Transition } from '../draw/film-spec.ts';
import { chanceOf, pick } from './chances.ts';
import type { Scheme } from './scheme.ts';
import type { SceneRoom } from './scene-room.ts';

/** Frames a takeover lasts; slow styles take their time. */
const TAKEOVER_FRAMES = 18;
const SLOW_TAKEOVER_FRAMES = 24;
const CUT_FRAMES = 2;
/** Frames that a scene may be seen after its own end. */
export const LONGEST_TAKEOVER = SLOW_TAKEOVER_FRAMES;

/** How a scene takes over: the style's own ways in turn, begun where the seed says, so none repeats at once. */
export function chooseTransition(
  {
    style,
    brief,
    index,
    scene,
    palette,
  }: Pick<SceneRoom, 'style' | 'brief' | 'index' | 'scene' | 'palette'>,
  scheme: Scheme,
): Transition {
  const first = Math.floor(chanceOf(brief.seed, 'transition') * style.transitions.length);
  const kind = style.transitions[(first + index) % style.transitions.length] ?? 'push';
  const slow = kind === 'fade' || style.name === 'editorial' || style.name === 'dark-luxury';
  const usual = slow ? SLOW_TAKEOVER_FRAMES : TAKEOVER_FRAMES;
  const previous = brief.scenes[index - 1]?.frames ?? scene.frames;
  const most = Math.floor(Math.min(previous, scene.frames) / 3);
  const calm = style.name === 'dark-luxury' || style.name === 'editorial';
  const runners = calm ? [palette.hot] : [palette.hot, palette.mid];
  return {
    kind,
    frames: kind === 'cut' ? CUT_FRAMES : Math.max(2, Math.min(usual, most)),
    from: pick(['right', 'bottom', 'left', 'top'] as const, brief.seed, `from ${index}`),
    colors: runners.filter((color) => color !== scheme.base),
  };
}
