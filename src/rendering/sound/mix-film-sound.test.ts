import { describe, expect, test } from 'vitest';
import { TONES } from '../film-brief.ts';
import type { MusicOrder } from './arrange.ts';
import { fitMusic } from './fit-music.ts';
import { truePeak } from './limit-peaks.ts';
import { masterSound } from './master-sound.ts';
import { measureLevel } from './measure-level.ts';
import { mixFilmSound } from './mix-film-sound.ts';
import { SAMPLE_RATE, type StereoSound } from './stereo-sound.ts';

const SECONDS = 10;
const FILM_SAMPLES = SECONDS * SAMPLE_RATE;

describe("a film with its owner's music", () => {
  test('plays it from its beginning and lets it end in silence with the film', () => {
    const fitted = fitMusic(aTone({ seconds: 30 }), FILM_SAMPLES);

    expect(fitted.left).toHaveLength(FILM_SAMPLES);
    expect(rms(fitted, 0.1, 0.5)).toBeCloseTo(0.2, 1);
    expect(rms(fitted, 9, 9.1)).toBeLessThan(0.1);
    expect(Math.abs(fitted.left.at(-1) ?? 1)).toBeLessThan(0.0001);
  });

  test('plays a short piece again and again, as loud over the joints as between them', () => {
    const fitted = fitMusic(aNoise({ seconds: 3, silentSeconds: 1 }), FILM_SAMPLES);

    const levels = Array.from({ length: 32 }, (_, step) => rms(fitted, step / 4, step / 4 + 0.25));
    expect(Math.min(...levels) / Math.max(...levels)).toBeGreaterThan(0.85);
  });

  test('keeps the sounds of the film above it, and quieter than the music', () => {
    const sound = aTone({ seconds: 30 });

    const mix = mixFilmSound(anOrder(), { kind: 'own', sound });

    const alone = fitMusic(sound, FILM_SAMPLES);
    const added = measureLevel(difference(mix, alone)) - measureLevel(alone);
    expect(added).toBeCloseTo(-8, 0);
  });
});

test.each(TONES)('without music a %s film is heard, and can be as loud as asked', (mood) => {
  const effects = mixFilmSound(anOrder({ mood }), { kind: 'none' });

  const mastered = masterSound(effects, { targetLufs: -14, ceilingDbtp: -1.8 });

  expect(effects.left.every(Number.isFinite)).toBe(true);
  expect(Math.abs(measureLevel(mastered) - -14)).toBeLessThan(0.4);
  expect(20 * Math.log10(truePeak(mastered))).toBeLessThan(-1.5);
});

function anOrder(changes: Partial<MusicOrder> = {}): MusicOrder {
  return {
    mood: 'warm',
    bpm: 100,
    seed: 7,
    frames: SECONDS * 30,
    cuts: [90, 180],
    accents: [30, 200],
    ...changes,
  };
}

function aTone({ seconds }: { seconds: number }): StereoSound {
  const left = Float32Array.from(
    { length: seconds * SAMPLE_RATE },
    (_, at) => 0.2 * Math.SQRT2 * Math.sin((2 * Math.PI * 330 * at) / SAMPLE_RATE),
  );
  return { sampleRate: SAMPLE_RATE, left, right: left.slice() };
}

/** Noise that repeats itself exactly: a small generator of chance. */
function aNoise({ seconds, silentSeconds }: { seconds: number; silentSeconds: number }) {
  let state = 1;
  const left = Float32Array.from({ length: (seconds + silentSeconds) * SAMPLE_RATE }, (_, at) => {
    state = (state * 48_271) % 2_147_483_647;
    return at < seconds * SAMPLE_RATE ? (state / 2_147_483_647 - 0.5) * 0.5 : 0;
  });
  return { sampleRate: SAMPLE_RATE, left, right: left.slice() };
}

function difference(one: StereoSound, other: StereoSound): StereoSound {
  const left = one.left.map((sample, at) => sample - (other.left[at] ?? 0));
  const right = one.right.map((sample, at) => sample - (other.right[at] ?? 0));
  return { sampleRate: SAMPLE_RATE, left, right };
}

function rms({ left }: StereoSound, from: number, to: number): number {
  const part = left.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}
