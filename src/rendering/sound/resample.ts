import type { Mono } from './waves.ts';

/** Samples to either side that shape one in between. */
const REACH = 16;

/** The same sound with more samples a second. */
export function resample(samples: Mono, fromRate: number, toRate: number): Mono {
  if (fromRate === toRate) return samples;
  if (fromRate > toRate) throw new Error('unreachable: sounds only gain samples here');
  const divisor = greatestDivisor(fromRate, toRate);
  const step = fromRate / divisor;
  const phases = toRate / divisor;
  const taps = Array.from({ length: phases }, (_, phase) => tapsAt(phase / phases));

  const out = new Float32Array(Math.round((samples.length * toRate) / fromRate));
  for (let at = 0; at < out.length; at++) {
    const position = at * step;
    const before = Math.floor(position / phases);
    const shape = taps[position % phases] ?? [];
    let value = 0;
    for (let tap = 0; tap < shape.length; tap++) {
      value += (shape[tap] ?? 0) * (samples[before + 1 - REACH + tap] ?? 0);
    }
    out[at] = value;
  }
  return out;
}

/** A windowed sinc: how the samples around add up to the point `offset` behind one of them. */
function tapsAt(offset: number): Float64Array {
  return Float64Array.from({ length: 2 * REACH }, (_, tap) => {
    const distance = tap - (REACH - 1) - offset;
    if (Math.abs(distance) >= REACH) return 0;
    const window = Math.cos((Math.PI * distance) / (2 * REACH)) ** 2;
    const sinc = distance === 0 ? 1 : Math.sin(Math.PI * distance) / (Math.PI * distance);
    return sinc * window;
  });
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
