import { filter } from './filters.ts';
import { SAMPLE_RATE } from './stereo-sound.ts';
import {
  addSaw,
  addSine,
  decay,
  envelop,
  hertzOf,
  type Mono,
  noise,
  shaped,
  sineOf,
  soundOf,
} from './waves.ts';

/** Instruments of one voice: a note of `seconds` at a MIDI pitch, about as loud as full scale. */
export const INSTRUMENTS = {
  sawBass,
  subBass,
  pluckedBass,
  pluck,
  marimba,
  piano,
  electricPiano,
  guitar,
  bell,
} satisfies Record<string, (midi: number, seconds: number) => Mono>;

export type Instrument = keyof typeof INSTRUMENTS;

/** How often the pitch sounds in an overtone, how loud it is, and how quickly it fades. */
type Overtone = readonly [ratio: number, level: number, decay: number];

const SUB: readonly Overtone[] = [
  [1, 0.75, 0],
  [2, 0.22, 0],
  [3, 0.08, 0],
];
const PLUCKED_BASS: readonly Overtone[] = [
  [1, 0.7, 3.2],
  [2, 0.32, 12],
  [3, 0.21, 12],
];
const MARIMBA: readonly Overtone[] = [
  [1, 0.72, 7.5],
  [3.93, 0.3, 26],
  [9.2, 0.13, 80],
];
const BELL: readonly Overtone[] = [
  [1, 0.7, 3],
  [2.76, 0.35, 9],
  [5.4, 0.12, 16],
];
/** Strings are stiff, so their overtones lie a little too high. */
const PIANO: readonly Overtone[] = [1, 2, 3, 4, 5, 6].map((number) => [
  number * Math.sqrt(1 + 0.0004 * number * number),
  0.7 / number ** 1.55,
  1.3 + 1.1 * number,
]);

function sawBass(midi: number, seconds: number): Mono {
  const hertz = hertzOf(midi);
  const wave = soundOf(seconds + 0.05);
  addSaw(wave, { hertz, level: 0.32 });
  addSaw(wave, { hertz: hertz * 1.006, level: 0.32 });
  addSine(wave, { hertz, level: 0.5 });
  filter(wave, { kind: 'low', cutoff: (at) => 170 + 1500 * Math.exp(-at * 12), resonance: 1.1 });
  return envelop(wave, { attack: 0.004, release: 0.05 });
}

function subBass(midi: number, seconds: number): Mono {
  return envelop(rung(midi, seconds + 0.12, SUB), { attack: 0.012, release: 0.12 });
}

function pluckedBass(midi: number, seconds: number): Mono {
  return envelop(rung(midi, seconds + 0.1, PLUCKED_BASS), { attack: 0.005, release: 0.1 });
}

function marimba(midi: number): Mono {
  return envelop(rung(midi, 0.55, MARIMBA), { attack: 0.0015, release: 0.06 });
}

function bell(midi: number): Mono {
  return envelop(rung(midi, 1.8, BELL), { attack: 0.003, release: 0.3 });
}

/** A piano under felt: the hammer is heard as a soft thud. */
function piano(midi: number, seconds: number): Mono {
  const wave = rung(midi, seconds + 0.9, PIANO);
  const thud = filter(noise(0.05, 41), { kind: 'low', cutoff: 900 });
  envelop(thud, { attack: 0.001, release: 0.05 });
  for (let at = 0; at < thud.length; at++) wave[at] = (wave[at] ?? 0) + (thud[at] ?? 0) * 0.25;
  return envelop(wave, { attack: 0.006, release: 0.6 });
}

function pluck(midi: number): Mono {
  const hertz = hertzOf(midi);
  const wave = shaped(0.5, (at) => {
    const bend = 0.29 * Math.exp(-at * 14) * sineOf(hertz * 2.002 * at);
    return sineOf(hertz * at + bend);
  });
  return envelop(decay(wave, 8), { attack: 0.002, release: 0.08 });
}

function electricPiano(midi: number, seconds: number): Mono {
  const hertz = hertzOf(midi);
  const wave = shaped(seconds + 0.35, (at) => {
    const bend = (0.14 * Math.exp(-at * 3) + 0.024) * sineOf(hertz * at);
    return 0.75 * sineOf(hertz * at + bend);
  });
  addSine(wave, { hertz: hertz * 14, level: 0.12, decay: 16 });
  return envelop(decay(wave, 1.7), { attack: 0.004, release: 0.3 });
}

/** A plucked string after Karplus and Strong: a burst of noise that goes round and loses its edge. */
function guitar(midi: number, seconds: number): Mono {
  const period = SAMPLE_RATE / hertzOf(midi) - 0.5;
  const whole = Math.floor(period);
  const part = period - whole;
  const finger = filter(noise((whole + 1) / SAMPLE_RATE, 43), { kind: 'low', cutoff: 3600 });
  const wave = soundOf(seconds + 0.5);
  let before = 0;
  for (let at = 0; at < wave.length; at++) {
    const near = at >= whole ? (wave[at - whole] ?? 0) : 0;
    const far = at > whole ? (wave[at - whole - 1] ?? 0) : 0;
    const returned = near * (1 - part) + far * part;
    const plucked = at < finger.length ? (finger[at] ?? 0) : 0;
    wave[at] = plucked + 0.498 * (returned + before);
    before = returned;
  }
  filter(wave, { kind: 'high', cutoff: 80 });
  return envelop(wave, { attack: 0.002, release: 0.4 });
}

function rung(midi: number, seconds: number, overtones: readonly Overtone[]): Mono {
  const hertz = hertzOf(midi);
  const wave = soundOf(seconds);
  for (const [ratio, level, fading] of overtones) {
    addSine(wave, { hertz: hertz * ratio, level, decay: fading });
  }
  return wave;
}
