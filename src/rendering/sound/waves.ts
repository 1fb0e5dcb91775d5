import { chanceAt } from '../draw/chance.ts';
import { SAMPLE_RATE } from './stereo-sound.ts';

export const TURN = 2 * Math.PI;

export type Mono = Float32Array<ArrayBuffer>;

/** Pitch of a MIDI note; 69 is the A of 440 Hz. */
export function hertzOf(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}

export function soundOf(seconds: number): Mono {
  return new Float32Array(Math.ceil(seconds * SAMPLE_RATE));
}

/** Fills a sound by asking for each sample at its time in seconds. */
export function shaped(
  seconds: number,
  sampleAt: (seconds: number, index: number) => number,
): Mono {
  const samples = soundOf(seconds);
  for (let index = 0; index < samples.length; index++) {
    samples[index] = sampleAt(index / SAMPLE_RATE, index);
  }
  return samples;
}

export function noise(seconds: number, seed: number): Mono {
  return shaped(seconds, (_, index) => chanceAt(seed, index) * 2 - 1);
}

interface Partial {
  hertz: number;
  level: number;
  /** Fades by e this many times a second. */
  decay?: number;
  /** Where in its turn it starts, 0 to 1. */
  turn?: number;
}

/** Adds a sine that may fade: a pointer turned step by step, ten times as fast as asking for each sine. */
export function addSine(samples: Mono, { hertz, level, decay = 0, turn = 0 }: Partial): Mono {
  const shrink = Math.exp(-decay / SAMPLE_RATE);
  const stepX = shrink * Math.cos((TURN * hertz) / SAMPLE_RATE);
  const stepY = shrink * Math.sin((TURN * hertz) / SAMPLE_RATE);
  let x = level * Math.cos(TURN * turn);
  let y = level * Math.sin(TURN * turn);
  for (let index = 0; index < samples.length; index++) {
    samples[index] = (samples[index] ?? 0) + y;
    const nextX = x * stepX - y * stepY;
    y = x * stepY + y * stepX;
    x = nextX;
  }
  return samples;
}

/** Adds a sawtooth without the ringing of its edge. */
export function addSaw(samples: Mono, { hertz, level, turn = 0 }: Omit<Partial, 'decay'>): Mono {
  const step = hertz / SAMPLE_RATE;
  let phase = turn;
  for (let index = 0; index < samples.length; index++) {
    samples[index] = (samples[index] ?? 0) + level * sawAt(phase, step);
    phase += step;
    if (phase >= 1) phase -= 1;
  }
  return samples;
}

/** `phase` and `step` in turns, 0 to 1. */
export function sawAt(phase: number, step: number): number {
  const saw = 2 * phase - 1;
  if (phase < step) return saw + (1 - phase / step) ** 2;
  if (phase > 1 - step) return saw - (1 + (phase - 1) / step) ** 2;
  return saw;
}

const SINE_STEPS = 8192;
const SINE = Float64Array.from({ length: SINE_STEPS + 1 }, (_, step) =>
  Math.sin((TURN * step) / SINE_STEPS),
);

/** The sine of an angle in turns, from a table: 90 dB exact, and several times as fast. */
export function sineOf(turns: number): number {
  const place = (turns - Math.floor(turns)) * SINE_STEPS;
  const whole = Math.floor(place);
  const below = SINE[whole] ?? 0;
  return below + ((SINE[whole + 1] ?? 0) - below) * (place - whole);
}

interface Envelope {
  /** Seconds until full, and seconds of fading at the end. */
  attack: number;
  release: number;
}

/** Lets a sound come and go without a click. Changes `samples`. */
export function envelop(samples: Mono, { attack, release }: Envelope): Mono {
  const rising = Math.min(samples.length, attack * SAMPLE_RATE);
  for (let index = 0; index < rising; index++) {
    samples[index] = ((samples[index] ?? 0) * index) / rising;
  }
  const falling = Math.min(samples.length, Math.round(release * SAMPLE_RATE));
  for (let left = 0; left < falling; left++) {
    const index = samples.length - 1 - left;
    samples[index] = (samples[index] ?? 0) * (left / falling) ** 2;
  }
  return samples;
}

/** Fades by e `times` a second. Changes `samples`. */
export function decay(samples: Mono, times: number): Mono {
  const shrink = Math.exp(-times / SAMPLE_RATE);
  let gain = 1;
  for (let index = 0; index < samples.length; index++) {
    samples[index] = (samples[index] ?? 0) * gain;
    gain *= shrink;
  }
  return samples;
}
