import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';
import { areSingleKeysOn, isSingleKey } from '#web/ui/single-keys.ts';
import type { Playback } from './use-playback.ts';

const JUMP_SECONDS = 5;
const STEP_SECONDS = 1;

/** The keys of the player, as its help lists them. */
export const PLAYER_KEYS = [
  ['Space or K', 'play and pause'],
  ['J, L', '5 seconds back, on'],
  ['← →', '1 second back, on'],
  ['M', 'sound off and on'],
  ['F', 'full screen'],
  ['C', 'captions'],
] as const;

/** Those that work also where keys of a single letter are off. */
export const ALWAYS_KEYS = [
  ['Space', 'play and pause'],
  ['← →', '1 second back, on'],
] as const;

/** Plays by keys wherever the focus is, except where keys have a meaning of their own. */
export function usePlayerKeys(
  { toggle, skip, mute, showCaptions }: Playback,
  enlarge: () => void,
): void {
  const act = useEffectEvent((event: KeyboardEvent, does: () => void) => {
    if (isTakenByFocus(event) || (isSingleKey(event.key) && !areSingleKeysOn())) return;
    event.preventDefault();
    does();
  });
  const does = useEffectEvent((name: 'toggle' | 'mute' | 'captions' | 'enlarge' | number) => {
    if (typeof name === 'number') skip(name);
    else if (name === 'toggle') toggle();
    else if (name === 'mute') mute();
    else if (name === 'captions') showCaptions();
    else enlarge();
  });

  useEffect(() => {
    const on = (name: Parameters<typeof does>[0]) => (event: KeyboardEvent) =>
      act(event, () => does(name));
    return tinykeys(window, {
      Space: on('toggle'),
      k: on('toggle'),
      j: on(-JUMP_SECONDS),
      l: on(JUMP_SECONDS),
      ArrowLeft: on(-STEP_SECONDS),
      ArrowRight: on(STEP_SECONDS),
      m: on('mute'),
      c: on('captions'),
      f: on('enlarge'),
    });
  }, []);
}

const WRITES = 'input, textarea, select, [contenteditable="true"]';
const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"]';
/** Space presses these; arrows move between or inside them. */
const PRESSES = 'button, a, summary, [role="tab"], [role="slider"], [role="radio"]';

function isTakenByFocus({ target, key, repeat }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(WRITES) ?? target.closest(OPEN)) return true;
  if (document.querySelector('[role="alertdialog"], [role="dialog"]')) return true;
  if (key === ' ') return repeat || target.closest(PRESSES) !== null;
  return key.startsWith('Arrow') && target.closest('[role="tab"], [role="slider"]') !== null;
}
