import { BEAT_JOINT, BEATS } from '../frameworks.ts';
import type { Story } from '../story.ts';

const WORDS_PER_SECOND = 2.6;
const LONGEST_HEADLINE_WORDS = 14;

/** What the agents are given, as data: the brief is one field of it, whatever it says. */
export function planOf({ framework, scenes }: Story) {
  return scenes.map(({ beat, kind, duration }, i) => ({
    scene_number: i + 1,
    beat,
    purpose: BEATS[framework].find(({ name }) => beat.split(BEAT_JOINT).includes(name))?.purpose,
    kind,
    seconds: duration,
    max_words: Math.min(LONGEST_HEADLINE_WORDS, Math.floor(duration * WORDS_PER_SECOND)),
  }));
}

export function draftOf({ framework, call_to_action, scenes }: Story) {
  return {
    framework,
    call_to_action,
    scenes: scenes.map(({ beat, headline, support, duration }, i) => ({
      scene_number: i + 1,
      beat,
      headline,
      support,
      seconds: duration,
    })),
  };
}
