import { filter } from './filters.ts';
import { hertzOf, type Mono, noise, shaped, sineOf, TURN } from './waves.ts';

/** Air that moves past: loudest at three fifths of its length. */
export function whoosh(seconds: number, seed: number): Mono {
  const bell = (at: number) => Math.sin(Math.PI * Math.min(1, at / seconds) ** 1.4);
  const air = filter(noise(seconds, seed), {
    kind: 'band',
    cutoff: (at) => 280 + 4600 * bell(at) ** 2,
    resonance: 1.2,
  });
  return air.map((sample, index) => sample * bell(index / 48_000) ** 2 * 0.9);
}

/** Noise that climbs until something happens. */
export function riser(seconds: number): Mono {
  const air = filter(noise(seconds, 21), {
    kind: 'band',
    cutoff: (at) => 260 * 2 ** (4.6 * (at / seconds)),
    resonance: 1.8,
  });
  return air.map((sample, index) => {
    const part = index / air.length;
    return sample * part * part * Math.min(1, (1 - part) * 60) * 0.8;
  });
}

/** Something heavy lands: a low fall and the dust it raises. */
export function impact(): Mono {
  const dust = filter(noise(1.2, 31), {
    kind: 'low',
    cutoff: (at) => 90 + 3000 * Math.exp(-at * 7),
  });
  let phase = 0;
  return shaped(1.2, (at, index) => {
    phase += (TURN * (37 + 64 * Math.exp(-at * 18))) / 48_000;
    const low = Math.sin(phase) * Math.exp(-at * 4);
    const fading = Math.min(1, (1.2 - at) * 10) * Math.min(1, at * 800);
    return Math.tanh(low * 1.3 + (dust[index] ?? 0) * Math.exp(-at * 6)) * fading;
  });
}

/** A small sound for a small thing that arrives, on a note of the chord. */
export function tick(midi: number): Mono {
  const hertz = hertzOf(midi);
  return shaped(0.16, (at) => {
    const bend = hertz * (1 + 0.5 * Math.exp(-at * 70));
    return (
      sineOf(bend * at) * Math.exp(-at * 30) * Math.min(1, at * 900) * Math.min(1, (0.16 - at) * 60)
    );
  });
}
