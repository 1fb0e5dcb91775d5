import type { StereoSound } from './stereo-sound.ts';

interface Biquad {
  b: readonly [number, number, number];
  a: readonly [number, number];
}

// ITU-R BS.1770's weighting for 48 kHz: the head's shelf, then the ear's deafness to the deepest notes.
const SHELF: Biquad = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
};
const HIGH_PASS: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] };

const STEPS_A_BLOCK = 4; // blocks of 400 ms, every 100 ms
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Integrated loudness in LUFS by ITU-R BS.1770-4; −70 for what is too quiet to count. */
export function measureLevel({ left, right, sampleRate }: StereoSound): number {
  const step = sampleRate / 10;
  const steps = Math.floor(left.length / step);
  const energies = new Float64Array(steps);
  for (const channel of [left, right]) addEnergies(energies, channel, step);

  const blocks: number[] = [];
  for (let start = 0; start + STEPS_A_BLOCK <= steps; start++) {
    const block = energies.subarray(start, start + STEPS_A_BLOCK);
    blocks.push(block.reduce((sum, energy) => sum + energy, 0) / (STEPS_A_BLOCK * step));
  }
  const audible = blocks.filter((power) => toLufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = toLufs(mean(audible)) + RELATIVE_GATE_LU;
  const counted = audible.filter((power) => toLufs(power) > gate);
  return counted.length > 0 ? toLufs(mean(counted)) : ABSOLUTE_GATE_LUFS;
}

function addEnergies(energies: Float64Array, channel: Float32Array, step: number) {
  const weigh = weighting();
  for (let index = 0; index < energies.length; index++) {
    let energy = 0;
    for (let at = index * step; at < (index + 1) * step; at++) {
      const weighted = weigh(channel[at] ?? 0);
      energy += weighted * weighted;
    }
    energies[index] = (energies[index] ?? 0) + energy;
  }
}

function weighting(): (sample: number) => number {
  const shelf = biquad(SHELF);
  const highPass = biquad(HIGH_PASS);
  return (sample) => highPass(shelf(sample));
}

function biquad({ b: [b0, b1, b2], a: [a1, a2] }: Biquad): (sample: number) => number {
  let first = 0;
  let second = 0;
  return (sample) => {
    const out = b0 * sample + first;
    first = b1 * sample - a1 * out + second;
    second = b2 * sample - a2 * out;
    return out;
  };
}

function toLufs(power: number) {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
