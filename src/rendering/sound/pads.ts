import { chanceAt } from '../draw/chance.ts';
import { filter } from './filters.ts';
import { SAMPLE_RATE, type StereoSound } from './stereo-sound.ts';
import { addSaw, addSine, envelop, hertzOf, type Mono, sawAt, sineOf, soundOf } from './waves.ts';

interface Timbre {
  addVoice: (samples: Mono, hertz: number, turn: number) => void;
  attack: number;
  /** Seconds a chord rings on. */
  release: number;
  /** Hertz, fixed or over seconds. */
  cutoff: number | ((seconds: number) => number);
}

/** Sounds that carry a whole chord, wide between the two channels. */
const PADS = {
  wide: { addVoice: saw, attack: 0.06, release: 0.5, cutoff: (at) => 700 + 1500 * at },
  warm: { addVoice: saw, attack: 0.35, release: 0.9, cutoff: 1200 },
  strings: { addVoice: bowed, attack: 0.22, release: 0.6, cutoff: 3000 },
  air: { addVoice: breath, attack: 0.5, release: 1.1, cutoff: 3000 },
} satisfies Record<string, Timbre>;

export type Pad = keyof typeof PADS;

/** Each note is sung by two voices a little out of tune with each other, one more left, one more right. */
const DETUNED_BY = 0.08; // semitones
const CROSSTALK = 0.3;
/** The attack is slower than a short chord allows; then it takes this part of the chord. */
const LONGEST_ATTACK = 0.4;

export function playChord(pad: Pad, notes: readonly number[], seconds: number): StereoSound {
  const timbre: Timbre = PADS[pad];
  const one = soundOf(seconds + timbre.release);
  const other = one.slice();
  for (const [place, note] of notes.entries()) {
    timbre.addVoice(one, hertzOf(note - DETUNED_BY), chanceAt(note, place));
    timbre.addVoice(other, hertzOf(note + DETUNED_BY), chanceAt(note, place + 9));
  }
  const attack = Math.min(timbre.attack, seconds * LONGEST_ATTACK);
  for (const channel of [one, other]) {
    filter(channel, { kind: 'low', cutoff: timbre.cutoff });
    envelop(channel, { attack, release: timbre.release });
  }
  const level = 0.5 / Math.sqrt(notes.length);
  return {
    sampleRate: SAMPLE_RATE,
    left: blend(one, other, level),
    right: blend(other, one, level),
  };
}

function blend(near: Mono, far: Mono, level: number): Mono {
  return near.map((sample, at) => level * (sample + CROSSTALK * (far[at] ?? 0)));
}

function saw(samples: Mono, hertz: number, turn: number) {
  addSaw(samples, { hertz, level: 1, turn });
}

/** A bow that trembles: the pitch sways five times a second, more once the note stands. */
function bowed(samples: Mono, hertz: number, turn: number) {
  let phase = turn;
  let step = hertz / SAMPLE_RATE;
  for (let index = 0; index < samples.length; index++) {
    if (index % 64 === 0) {
      const at = index / SAMPLE_RATE;
      const sway = 1 + 0.0035 * Math.min(1, at) * sineOf(5.1 * at + turn);
      step = (hertz * sway) / SAMPLE_RATE;
    }
    samples[index] = (samples[index] ?? 0) + 0.8 * sawAt(phase, step);
    phase += step;
    if (phase >= 1) phase -= 1;
  }
}

function breath(samples: Mono, hertz: number, turn: number) {
  addSine(samples, { hertz, level: 0.8, turn });
  addSine(samples, { hertz: 2 * hertz * 1.0006, level: 0.3, turn: 2 * turn });
  addSine(samples, { hertz: 3 * hertz * 0.9993, level: 0.12, turn: 3 * turn });
}
