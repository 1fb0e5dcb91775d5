import { filter } from './filters.ts';
import { SAMPLE_RATE } from './stereo-sound.ts';
import { envelopeAt, hertzOf, type Mono, noise, sawAt, shaped, TURN } from './waves.ts';

/** Instruments of one voice: a note of `seconds` at a MIDI pitch, as loud as full scale at most. */
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

function sawBass(midi: number, seconds: number): Mono {
  const step = hertzOf(midi) / SAMPLE_RATE;
  const wave = shaped(seconds + 0.05, (_, index) => {
    const phase = (index * step) % 1;
    const detuned = (index * step * 1.006) % 1;
    return (sawAt(phase, step) + sawAt(detuned, step)) * 0.32 + Math.sin(TURN * phase) * 0.5;
  });
  filter(wave, { kind: 'low', cutoff: (at) => 170 + 1500 * Math.exp(-at * 12), resonance: 1.1 });
  return played(wave, { attack: 0.004, release: 0.05 });
}

function subBass(midi: number, seconds: number): Mono {
  const hertz = hertzOf(midi);
  const wave = shaped(seconds + 0.12, (at) => {
    const turn = TURN * hertz * at;
    return Math.sin(turn) * 0.75 + Math.sin(2 * turn) * 0.22 + Math.sin(3 * turn) * 0.08;
  });
  return played(wave, { attack: 0.012, release: 0.12 });
}

function pluckedBass(midi: number, seconds: number): Mono {
  const hertz = hertzOf(midi);
  const wave = shaped(seconds + 0.1, (at) => {
    const turn = TURN * hertz * at;
    const bright = Math.exp(-at * 9);
    const body = Math.sin(turn) + (Math.sin(2 * turn) * 0.45 + Math.sin(3 * turn) * 0.3) * bright;
    return body * 0.7 * Math.exp(-at * 3.2);
  });
  return played(wave, { attack: 0.005, release: 0.1 });
}

function pluck(midi: number): Mono {
  const hertz = hertzOf(midi);
  const wave = shaped(0.5, (at) => {
    const modulator = Math.sin(TURN * hertz * 2.002 * at);
    return Math.sin(TURN * hertz * at + 1.8 * Math.exp(-at * 14) * modulator) * Math.exp(-at * 8);
  });
  return played(wave, { attack: 0.002, release: 0.08 });
}

function marimba(midi: number): Mono {
  const hertz = hertzOf(midi);
  const wave = shaped(0.55, (at) => {
    const bar = Math.sin(TURN * hertz * at) * Math.exp(-at * 7.5);
    const overtone = Math.sin(TURN * hertz * 3.93 * at) * Math.exp(-at * 26) * 0.35;
    const mallet = Math.sin(TURN * hertz * 9.2 * at) * Math.exp(-at * 80) * 0.15;
    return (bar + overtone + mallet) * 0.85;
  });
  return played(wave, { attack: 0.0015, release: 0.06 });
}

/** A felt piano: few and quickly fading overtones, each string a little sharp of its multiple. */
function piano(midi: number, seconds: number): Mono {
  const hertz = hertzOf(midi);
  const felt = filter(noise(0.05, 41), { kind: 'low', cutoff: 900 });
  const wave = shaped(seconds + 0.9, (at, index) => {
    let strings = 0;
    for (let partial = 1; partial <= 6; partial++) {
      const stretched = partial * Math.sqrt(1 + 0.0004 * partial * partial);
      const fading = Math.exp(-at * (1.3 + 1.1 * partial));
      strings += (Math.sin(TURN * hertz * stretched * at) * fading) / partial ** 1.55;
    }
    return strings * 0.7 + (felt[index] ?? 0) * 0.25;
  });
  return played(wave, { attack: 0.006, release: 0.6 });
}

function electricPiano(midi: number, seconds: number): Mono {
  const hertz = hertzOf(midi);
  const wave = shaped(seconds + 0.35, (at) => {
    const tine = Math.sin(TURN * hertz * 14 * at) * 0.16 * Math.exp(-at * 16);
    const modulator = Math.sin(TURN * hertz * at) * (0.9 * Math.exp(-at * 3) + 0.15);
    return (Math.sin(TURN * hertz * at + modulator) + tine) * 0.75 * Math.exp(-at * 1.7);
  });
  return played(wave, { attack: 0.004, release: 0.3 });
}

/** A plucked string after Karplus and Strong: a burst of noise that goes round and loses its edge. */
function guitar(midi: number, seconds: number): Mono {
  const period = SAMPLE_RATE / hertzOf(midi) - 0.5;
  const whole = Math.floor(period);
  const part = period - whole;
  const string = filter(noise((whole + 1) / SAMPLE_RATE, 43), { kind: 'low', cutoff: 3600 });
  const wave = shaped(seconds + 0.5, () => 0);
  let before = 0;
  for (let index = 0; index < wave.length; index++) {
    const turn = index < string.length ? (string[index] ?? 0) : 0;
    const near = wave[index - whole] ?? 0;
    const far = wave[index - whole - 1] ?? 0;
    const returned = near * (1 - part) + far * part;
    wave[index] = turn + 0.996 * (0.5 * returned + 0.5 * before);
    before = returned;
  }
  filter(wave, { kind: 'high', cutoff: 80 });
  return played(wave, { attack: 0.002, release: 0.4 });
}

function bell(midi: number): Mono {
  const hertz = hertzOf(midi);
  const wave = shaped(1.8, (at) => {
    const strike = Math.sin(TURN * hertz * 2.76 * at) * Math.exp(-at * 6) * 0.35;
    return (Math.sin(TURN * hertz * at) * 0.7 + strike) * Math.exp(-at * 3);
  });
  return played(wave, { attack: 0.003, release: 0.3 });
}

function played(wave: Mono, { attack, release }: { attack: number; release: number }): Mono {
  const length = wave.length / SAMPLE_RATE;
  return wave.map(
    (sample, at) => sample * envelopeAt(at / SAMPLE_RATE, { attack, length, release }),
  );
}
