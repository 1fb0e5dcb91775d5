import type { StereoSound } from './stereo-sound.ts';

/** The limiter sees a peak coming by this much, and turns down that gently. */
const LOOKAHEAD_SECONDS = 0.005;
const RELEASE_SECONDS = 0.09;
/** Points between two samples at which the true wave is looked at, and samples to either side that shape it. */
const OVERSAMPLING = 4;
const REACH = 8;

/** Turns the sound down around its peaks, so that the true wave stays below `ceiling` (1 is full scale). */
export function limitPeaks(sound: StereoSound, ceiling: number): StereoSound {
  const { left, right, sampleRate } = sound;
  const lookahead = Math.round(LOOKAHEAD_SECONDS * sampleRate);
  const wanted = gainsWanted([left, right], ceiling);
  const held = lowestAround(wanted, lookahead);
  releaseSlowly(held, RELEASE_SECONDS * sampleRate);
  const gains = averaged(held, lookahead);
  return { sampleRate, left: scaled(left, gains), right: scaled(right, gains) };
}

/** The largest value of the wave that the samples stand for, between samples too. */
export function truePeak({ left, right }: StereoSound): number {
  let peak = 0;
  for (const channel of [left, right]) {
    for (let at = 0; at < channel.length; at++) peak = Math.max(peak, peakAfter(channel, at, peak));
  }
  return peak;
}

function gainsWanted(channels: Float32Array[], ceiling: number): Float32Array {
  const gains = new Float32Array(channels[0]?.length ?? 0).fill(1);
  for (const channel of channels) {
    for (let at = 0; at < channel.length; at++) {
      const peak = peakAfter(channel, at, ceiling);
      if (peak > ceiling) gains[at] = Math.min(gains[at] ?? 1, ceiling / peak);
    }
  }
  return gains;
}

/** Waves rise above their samples by at most this much, in what music we make. */
const OVERSHOOT = 1.5;

function peakAfter(channel: Float32Array, at: number, ofInterest: number): number {
  const sample = Math.abs(channel[at] ?? 0);
  const next = Math.abs(channel[at + 1] ?? 0);
  let peak = Math.max(sample, next);
  if (peak * OVERSHOOT <= ofInterest) return peak;
  for (const taps of BETWEEN) {
    let value = 0;
    for (let tap = 0; tap < taps.length; tap++) {
      value += (taps[tap] ?? 0) * (channel[at + 1 - REACH + tap] ?? 0);
    }
    peak = Math.max(peak, Math.abs(value));
  }
  return peak;
}

/** For each point between two samples, how the samples around add up to it: a windowed sinc. */
const BETWEEN: Float64Array[] = Array.from({ length: OVERSAMPLING - 1 }, (_, index) => {
  const offset = (index + 1) / OVERSAMPLING;
  return Float64Array.from({ length: 2 * REACH }, (_unused, tap) => {
    const distance = tap - (REACH - 1) - offset;
    const window = Math.cos((Math.PI * distance) / (2 * REACH)) ** 2;
    return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window;
  });
});

/** The lowest gain of the next `reach` samples, kept in a queue of candidates that only grows upwards. */
// eslint-disable-next-line complexity -- each `?? 0` of an array counts as a branch
function lowestAround(gains: Float32Array, reach: number): Float32Array {
  const lowest = new Float32Array(gains.length);
  const queue = new Int32Array(gains.length);
  let head = 0;
  let tail = 0;
  for (let at = 0; at < gains.length + reach; at++) {
    const gain = gains[at] ?? 1;
    while (tail > head && (gains[queue[tail - 1] ?? 0] ?? 1) >= gain) tail -= 1;
    if (at < gains.length) queue[tail++] = at;
    while (tail > head && (queue[head] ?? 0) < at - reach) head += 1;
    if (at >= reach) lowest[at - reach] = tail > head ? (gains[queue[head] ?? 0] ?? 1) : 1;
  }
  return lowest;
}

function releaseSlowly(gains: Float32Array, samples: number) {
  const pace = 1 - Math.exp(-1 / samples);
  let gain = 1;
  for (let at = 0; at < gains.length; at++) {
    const wanted = gains[at] ?? 1;
    gain = wanted < gain ? wanted : gain + (wanted - gain) * pace;
    gains[at] = gain;
  }
}

/** The mean of the last `length` gains: a slope instead of a step, and complete when the peak arrives. */
function averaged(gains: Float32Array, length: number): Float32Array {
  const means = new Float32Array(gains.length);
  let sum = length * (gains[0] ?? 1);
  for (let at = 0; at < gains.length; at++) {
    sum += (gains[at] ?? 1) - (gains[Math.max(0, at - length)] ?? 1);
    means[at] = sum / length;
  }
  return means;
}

function scaled(channel: Float32Array<ArrayBuffer>, gains: Float32Array) {
  return channel.map((sample, at) => sample * (gains[at] ?? 1));
}
