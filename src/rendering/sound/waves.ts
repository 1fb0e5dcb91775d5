import { chanceAt } from '../draw/chance.ts';
import { SAMPLE_RATE } from './stereo-sound.ts';

export const TURN = 2 * Math.PI;

export type Mono = Float32Array<ArrayBuffer>;

/** Pitch of a MIDI note; 69 is the A of 440 Hz. */
export function hertzOf(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}

/** Fills a sound by asking for each sample at its time in seconds. */
export function shaped(
  seconds: number,
  sampleAt: (seconds: number, index: number) => number,
): Mono {
  const samples = new Float32Array(Math.ceil(seconds * SAMPLE_RATE));
  for (let index = 0; index < samples.length; index++) {
    samples[index] = sampleAt(index / SAMPLE_RATE, index);
  }
  return samples;
}

export function noise(seconds: number, seed: number): Mono {
  return shaped(seconds, (_, index) => chanceAt(seed, index) * 2 - 1);
}

/** A sawtooth without the ringing of its edge: `phase` and `step` in turns (0 to 1). */
export function sawAt(phase: number, step: number): number {
  const saw = 2 * phase - 1;
  if (phase < step) {
    const near = phase / step;
    return saw - (near + near - near * near - 1);
  }
  if (phase > 1 - step) {
    const near = (phase - 1) / step;
    return saw - (near * near + near + near + 1);
  }
  return saw;
}

/** Rises in `attack` seconds, holds, and is gone at `length`, `release` seconds after it began to fall. */
export function envelopeAt(
  seconds: number,
  { attack, length, release }: { attack: number; length: number; release: number },
): number {
  const rising = Math.min(1, seconds / attack);
  const falling = Math.min(1, Math.max(0, (length - seconds) / release));
  return rising * falling * falling;
}
