import { chanceAt } from '../draw/chance.ts';
import { filter } from './filters.ts';
import { SAMPLE_RATE, type StereoSound } from './stereo-sound.ts';
import { envelopeAt, hertzOf, type Mono, sawAt, shaped, TURN } from './waves.ts';

/** Sounds that carry a whole chord, wide between the two channels. `release` seconds ring on after `seconds`. */
export const PADS = {
  wide: (notes: readonly number[], seconds: number) =>
    chord(notes, seconds, {
      voice: saw,
      attack: 0.06,
      release: 0.5,
      cutoff: (at) => 700 + 1500 * at,
    }),
  warm: (notes: readonly number[], seconds: number) =>
    chord(notes, seconds, { voice: saw, attack: 0.35, release: 0.9, cutoff: () => 850 }),
  strings: (notes: readonly number[], seconds: number) =>
    chord(notes, seconds, { voice: bowed, attack: 0.22, release: 0.6, cutoff: () => 2300 }),
  air: (notes: readonly number[], seconds: number) =>
    chord(notes, seconds, { voice: breath, attack: 0.5, release: 1.1, cutoff: () => 3000 }),
} satisfies Record<string, (notes: readonly number[], seconds: number) => StereoSound>;

export type Pad = keyof typeof PADS;

interface Timbre {
  voice: (hertz: number, seconds: number, startTurn: number) => Mono;
  attack: number;
  release: number;
  /** Hertz, over seconds. */
  cutoff: (seconds: number) => number;
}

/** Each note is sung by three voices a little out of tune with each other: left, middle, right. */
const DETUNED_BY = [-0.09, 0, 0.08]; // semitones

function chord(notes: readonly number[], seconds: number, timbre: Timbre): StereoSound {
  const length = seconds + timbre.release;
  const left = shaped(length, () => 0);
  const right = shaped(length, () => 0);
  for (const [place, note] of notes.entries()) {
    for (const [side, detune] of DETUNED_BY.entries()) {
      const startTurn = chanceAt(note, place * 3 + side);
      const voice = timbre.voice(hertzOf(note + detune), length, startTurn);
      addVoice({ left, right }, voice, side);
    }
  }
  for (const channel of [left, right]) {
    filter(channel, { kind: 'low', cutoff: timbre.cutoff });
    for (let index = 0; index < channel.length; index++) {
      const gain = envelopeAt(index / SAMPLE_RATE, { ...timbre, length });
      channel[index] = ((channel[index] ?? 0) * gain * 0.5) / Math.sqrt(notes.length * 3);
    }
  }
  return { sampleRate: SAMPLE_RATE, left, right };
}

const LEFT_SHARE = [0.95, 0.7, 0.25];

function addVoice({ left, right }: { left: Mono; right: Mono }, voice: Mono, side: number) {
  const leftShare = LEFT_SHARE[side] ?? 0.7;
  const rightShare = LEFT_SHARE[2 - side] ?? 0.7;
  for (let index = 0; index < voice.length; index++) {
    const sample = voice[index] ?? 0;
    left[index] = (left[index] ?? 0) + sample * leftShare;
    right[index] = (right[index] ?? 0) + sample * rightShare;
  }
}

function saw(hertz: number, seconds: number, startTurn: number): Mono {
  const step = hertz / SAMPLE_RATE;
  return shaped(seconds, (_, index) => sawAt((startTurn + index * step) % 1, step));
}

/** A bow that trembles: the pitch sways five times a second, more once the note stands. */
function bowed(hertz: number, seconds: number, startTurn: number): Mono {
  let phase = startTurn;
  return shaped(seconds, (at) => {
    const sway = 1 + 0.0035 * Math.min(1, at) * Math.sin(TURN * (5.1 * at + startTurn));
    const step = (hertz * sway) / SAMPLE_RATE;
    phase = (phase + step) % 1;
    return sawAt(phase, step) * 0.8;
  });
}

function breath(hertz: number, seconds: number, startTurn: number): Mono {
  return shaped(seconds, (at) => {
    const turn = TURN * (hertz * at + startTurn);
    const swell = 1 + 0.25 * Math.sin(TURN * (0.31 * at + startTurn));
    return (Math.sin(turn) + 0.35 * Math.sin(2 * turn) + 0.12 * Math.sin(3 * turn)) * swell * 0.8;
  });
}
