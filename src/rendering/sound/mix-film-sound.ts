import { arrange, type MusicOrder } from './arrange.ts';
import { composeMusic } from './compose-music.ts';
import { fitMusic } from './fit-music.ts';
import { measureLevel } from './measure-level.ts';
import { mixScore } from './mix-score.ts';
import type { StereoSound } from './stereo-sound.ts';

/** What is heard: music made for the film, the film's sounds alone, or somebody's own music below them. */
export type FilmMusic =
  { kind: 'composed' } | { kind: 'none' } | { kind: 'own'; sound: StereoSound };

/** How far the film's sounds stay below a music that was not written around them. */
const EFFECTS_BELOW_LU = 8;

/** All that is heard in a film, as long as it to the sample. Its loudness is not set yet: see `masterSound`. */
export function mixFilmSound(order: MusicOrder, music: FilmMusic): StereoSound {
  switch (music.kind) {
    case 'composed':
      return composeMusic(order);
    case 'none':
      return playEffects(order);
    case 'own': {
      const effects = playEffects(order);
      return laidOver(fitMusic(music.sound, effects.left.length), effects);
    }
  }
}

function playEffects(order: MusicOrder): StereoSound {
  return mixScore({ ...arrange(order), chords: [], notes: [], hits: [] }, order.frames);
}

function laidOver(music: StereoSound, effects: StereoSound): StereoSound {
  const gainDb = measureLevel(music) - EFFECTS_BELOW_LU - measureLevel(effects);
  const gain = 10 ** (gainDb / 20);
  const add = (one: StereoSound['left'], other: StereoSound['left']) =>
    one.map((sample, at) => sample + gain * (other[at] ?? 0));
  return {
    sampleRate: music.sampleRate,
    left: add(music.left, effects.left),
    right: add(music.right, effects.right),
  };
}
