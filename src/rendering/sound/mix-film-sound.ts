import { arrange, type MusicOrder } from './arrange.ts';
import { composeMusic } from './compose-music.ts';
import { dressVoice } from './dress-voice.ts';
import { fitMusic } from './fit-music.ts';
import { layVoiceOver } from './lay-voice-over.ts';
import { measureLevel } from './measure-level.ts';
import { mixScore } from './mix-score.ts';
import type { StereoSound } from './stereo-sound.ts';
import type { Recording } from './wav.ts';

/** What is heard: music made for the film, the film's sounds alone, or somebody's own music below them. */
export type FilmMusic =
  { kind: 'composed' } | { kind: 'none' } | { kind: 'own'; sound: StereoSound };

/** How far the film's sounds stay below a music that was not written around them. */
const EFFECTS_BELOW_LU = 8;

/** All that is heard in a film, as long as it to the sample. Its loudness is not set yet: see `masterSound`. */
export function mixFilmSound(
  order: MusicOrder,
  music: FilmMusic,
  recording: Recording | null = null,
): StereoSound {
  const bed = playBed(order, music);
  if (recording === null) return bed;
  const over = layVoiceOver(bed, dressVoice(recording, bed.left.length));
  return added(over.bed, over.voice);
}

function playBed(order: MusicOrder, music: FilmMusic): StereoSound {
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
  return added(music, effects, 10 ** (gainDb / 20));
}

function added(one: StereoSound, other: StereoSound, gain = 1): StereoSound {
  const add = (first: StereoSound['left'], second: StereoSound['left']) =>
    first.map((sample, at) => sample + gain * (second[at] ?? 0));
  return {
    sampleRate: one.sampleRate,
    left: add(one.left, other.left),
    right: add(one.right, other.right),
  };
}
