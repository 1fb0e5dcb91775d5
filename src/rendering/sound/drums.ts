import { filter } from './filters.ts';
import { type Mono, noise, shaped, TURN } from './waves.ts';

export const DRUMS = {
  kick: () => kick({ low: 46, sweep: 160, decay: 7.5, drive: 1.8 }),
  softKick: () => kick({ low: 44, sweep: 70, decay: 9, drive: 1 }),
  boom,
  clap,
  snap: () => burst({ seed: 17, seconds: 0.14, hertz: 2300, resonance: 2.2, decay: 42 }),
  rim: () => burst({ seed: 19, seconds: 0.09, hertz: 1700, resonance: 5, decay: 60 }),
  snare,
  hat: () => hat(0.045),
  openHat: () => hat(0.16),
  shaker: () => shaker(),
} satisfies Record<string, () => Mono>;

export type Drum = keyof typeof DRUMS;

function kick({ low, sweep, decay, drive }: Record<'low' | 'sweep' | 'decay' | 'drive', number>) {
  let phase = 0;
  return shaped(0.45, (seconds, index) => {
    const hertz = low + sweep * Math.exp(-seconds * 32) + sweep * 3 * Math.exp(-seconds * 230);
    phase += (TURN * hertz) / 48_000;
    const body = Math.sin(phase) * Math.exp(-seconds * decay);
    return (
      (Math.tanh(drive * body) / Math.tanh(drive)) *
      fadeOut(seconds, 0.45) *
      Math.min(1, index / 20)
    );
  });
}

/** A big drum in a big room. */
function boom(): Mono {
  let phase = 0;
  const skin = filter(noise(1.4, 29), { kind: 'low', cutoff: (s) => 90 + 900 * Math.exp(-s * 14) });
  return shaped(1.4, (seconds, index) => {
    phase += (TURN * (41 + 46 * Math.exp(-seconds * 16))) / 48_000;
    const body = Math.sin(phase) * Math.exp(-seconds * 3.6) * Math.min(1, seconds * 400);
    return (body * 0.9 + (skin[index] ?? 0) * Math.exp(-seconds * 9) * 0.8) * fadeOut(seconds, 1.4);
  });
}

/** Several hands, not quite together. */
function clap(): Mono {
  const air = filter(noise(0.32, 11), { kind: 'band', cutoff: 1500, resonance: 1.6 });
  return shaped(0.32, (seconds, index) => {
    const hands = [0, 0.011, 0.024].map((start) =>
      seconds < start ? 0 : Math.exp(-(seconds - start) * 130),
    );
    return (
      (air[index] ?? 0) *
      Math.max(Math.exp(-seconds * 19) * 0.7, ...hands) *
      1.5 *
      fadeOut(seconds, 0.32)
    );
  });
}

function snare(): Mono {
  const wires = filter(noise(0.28, 13), { kind: 'high', cutoff: 1400 });
  return shaped(0.28, (seconds, index) => {
    const skin = Math.sin(TURN * 190 * seconds) * Math.exp(-seconds * 26) * 0.6;
    return (skin + (wires[index] ?? 0) * Math.exp(-seconds * 20) * 0.6) * fadeOut(seconds, 0.28);
  });
}

function hat(decaySeconds: number): Mono {
  const seconds = decaySeconds * 2.5;
  const metal = filter(noise(seconds, 3), { kind: 'high', cutoff: 7600, resonance: 1 });
  return metal.map((sample, index) => {
    const at = index / 48_000;
    return sample * Math.exp((-at / decaySeconds) * 2.6) * 0.6 * fadeOut(at, seconds);
  });
}

function shaker(): Mono {
  const beads = filter(noise(0.11, 7), { kind: 'band', cutoff: 6200, resonance: 1.1 });
  return beads.map(
    (sample, index) => sample * Math.sin((Math.PI * index) / beads.length) ** 2 * 0.8,
  );
}

function burst({
  seed,
  seconds,
  hertz,
  resonance,
  decay,
}: Record<'seed' | 'seconds' | 'hertz' | 'resonance' | 'decay', number>): Mono {
  const air = filter(noise(seconds, seed), { kind: 'band', cutoff: hertz, resonance });
  return air.map((sample, index) => {
    const at = index / 48_000;
    return sample * Math.exp(-at * decay) * 2 * fadeOut(at, seconds);
  });
}

/** The last 20 ms, so that no sound is cut off. */
function fadeOut(seconds: number, length: number) {
  return Math.min(1, Math.max(0, (length - seconds) / 0.02));
}
