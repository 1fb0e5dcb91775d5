import { SAMPLE_RATE } from './stereo-sound.ts';
import type { Mono } from './waves.ts';

interface Filtering {
  kind: 'low' | 'band' | 'high';
  /** Hertz, fixed or over time. */
  cutoff: number | ((seconds: number) => number);
  /** 0.7 is flat; more rings. */
  resonance?: number;
}

/** How many samples a moving cutoff stays where it is. */
const STRIDE = 16;

/** A state-variable filter, which stays stable however fast its cutoff moves. Changes `samples`. */
export function filter(samples: Mono, { kind, cutoff, resonance = 0.7 }: Filtering): Mono {
  const cutoffAt = typeof cutoff === 'number' ? () => cutoff : cutoff;
  const damping = 1 / resonance;
  let first = 0;
  let second = 0;
  let g = 0;
  let a1 = 0;
  for (let index = 0; index < samples.length; index++) {
    if (index % STRIDE === 0) {
      const hertz = Math.min(cutoffAt(index / SAMPLE_RATE), SAMPLE_RATE * 0.45);
      g = Math.tan((Math.PI * hertz) / SAMPLE_RATE);
      a1 = 1 / (1 + g * (g + damping));
    }
    const sample = samples[index] ?? 0;
    const rest = sample - second;
    const band = a1 * (first + g * rest);
    const low = second + g * band;
    first = 2 * band - first;
    second = 2 * low - second;
    samples[index] = kind === 'low' ? low : kind === 'band' ? band : sample - damping * band - low;
  }
  return samples;
}
