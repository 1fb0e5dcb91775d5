import { expect, test } from 'vitest';
import { limitPeaks, truePeak } from './limit-peaks.ts';
import { masterSound } from './master-sound.ts';
import { measureLevel } from './measure-level.ts';
import { SAMPLE_RATE, type StereoSound } from './stereo-sound.ts';

test('a full-scale tone of 997 Hz in both channels measures 0 LUFS, as the standard says', () => {
  const tone = aTone({ hertz: 997, seconds: 5 });

  const level = measureLevel(tone);

  expect(level).toBeCloseTo(0, 1);
});

test('silence is not loud', () => {
  expect(measureLevel(aTone({ hertz: 997, seconds: 1, amplitude: 0 }))).toBe(-70);
});

test('quiet passages do not pull the level of the loud ones down', () => {
  const loud = aTone({ hertz: 997, seconds: 4, amplitude: 0.2 });
  const withPause = { ...loud, left: padded(loud.left, 4), right: padded(loud.right, 4) };

  const level = measureLevel(withPause);

  expect(level).toBeCloseTo(measureLevel(loud), 0);
});

test('a wave that peaks between its samples is seen at its true height', () => {
  const between = aTone({ hertz: SAMPLE_RATE / 4, seconds: 0.1, phase: Math.PI / 4 });

  const highestSample = Math.max(...between.left);
  const peak = truePeak(between);

  expect(highestSample).toBeCloseTo(Math.SQRT1_2, 2);
  expect(peak).toBeGreaterThan(0.97);
});

test('limited sound stays below the ceiling, and sound below the ceiling stays as it is', () => {
  const loud = aTone({ hertz: 440, seconds: 1, amplitude: 1.6 });
  const soft = aTone({ hertz: 440, seconds: 1, amplitude: 0.5 });

  expect(truePeak(limitPeaks(loud, 0.8))).toBeLessThanOrEqual(0.801);
  expect(limitPeaks(soft, 0.8).left).toEqual(soft.left);
});

test.each([-14, -16, -23])('a mix is brought to %d LUFS with its peaks held', (targetLufs) => {
  const drums = someHits();

  const mastered = masterSound(drums, { targetLufs, ceilingDbtp: -2 });

  expect(measureLevel(mastered)).toBeCloseTo(targetLufs, 0);
  expect(20 * Math.log10(truePeak(mastered))).toBeLessThanOrEqual(-1.95);
});

function aTone({ hertz = 440, seconds = 1, amplitude = 1, phase = 0 }): StereoSound {
  const left = Float32Array.from(
    { length: Math.round(seconds * SAMPLE_RATE) },
    (_, at) => amplitude * Math.sin((2 * Math.PI * hertz * at) / SAMPLE_RATE + phase),
  );
  return { sampleRate: SAMPLE_RATE, left, right: left.slice() };
}

/** A hard tick on a soft tone: much peak for little loudness. */
function someHits(): StereoSound {
  const sound = aTone({ hertz: 300, seconds: 6, amplitude: 0.1 });
  for (const channel of [sound.left, sound.right]) {
    for (let at = 0; at < channel.length; at += SAMPLE_RATE / 2) channel[at] = 0.9;
  }
  return sound;
}

function padded(channel: Float32Array, seconds: number) {
  const longer = new Float32Array(channel.length + seconds * SAMPLE_RATE);
  longer.set(channel);
  return longer;
}
