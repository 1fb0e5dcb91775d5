import { describe, expect, test } from 'vitest';
import { TONES } from '../film-brief.ts';
import type { MusicOrder } from './arrange.ts';
import { composeMusic } from './compose-music.ts';
import { truePeak } from './limit-peaks.ts';
import { masterSound } from './master-sound.ts';
import { measureLevel } from './measure-level.ts';
import { SAMPLE_RATE, type StereoSound } from './stereo-sound.ts';

describe.each(TONES)('music for a %s ad', (mood) => {
  const music = composeMusic(anOrder({ mood }));
  const mastered = masterSound(music, { targetLufs: -14, ceilingDbtp: -1.8 });

  test('is as long as the film, to the sample', () => {
    expect(music.left).toHaveLength((450 / 30) * SAMPLE_RATE);
    expect(music.right).toHaveLength(music.left.length);
  });

  test('is heard from the first fifth of a second on, and never falls silent', () => {
    expect(loudest(mastered, 0, 0.2)).toBeGreaterThan(0.02);
    for (let second = 0; second < 14.4; second += 0.2) {
      expect(loudest(mastered, second, second + 0.5), `at ${second}`).toBeGreaterThan(0.01);
    }
  });

  test('ends in silence with the last frame', () => {
    expect(loudest(music, 14.98, 15)).toBeLessThan(0.01);
    expect(Math.abs(music.left.at(-1) ?? 1)).toBeLessThan(0.0001);
  });

  test('has no clicks, no hum below hearing and no broken samples', () => {
    for (const channel of [music.left, music.right]) {
      expect(channel.every(Number.isFinite)).toBe(true);
      expect(Math.abs(mean(channel))).toBeLessThan(0.001);
      expect(largestStep(channel)).toBeLessThan(0.5);
    }
  });

  test('can be brought to -14 LUFS with peaks below -1 dBTP', () => {
    expect(Math.abs(measureLevel(mastered) - -14)).toBeLessThan(0.3);
    expect(20 * Math.log10(truePeak(mastered))).toBeLessThan(-1.5);
  });

  test('still has loud and less loud moments afterwards', () => {
    const levels = Array.from({ length: 26 }, (_, half) => rms(mastered, half / 2, (half + 1) / 2));

    expect(Math.max(...levels) / Math.min(...levels)).toBeGreaterThan(1.25);
  });

  test('is wide, and does not cancel out on a phone with one speaker', () => {
    const { left, right } = music;
    const middle = Math.sqrt(mean(left.map((sample, at) => (sample + (right[at] ?? 0)) ** 2)));
    const sides = Math.sqrt(mean(left.map((sample, at) => (sample - (right[at] ?? 0)) ** 2)));

    expect(sides / middle).toBeGreaterThan(0.05);
    expect(sides / middle).toBeLessThan(0.9);
  });
});

test('the same order gives the same music, another seed another piece', () => {
  const first = composeMusic(anOrder());

  expect(composeMusic(anOrder())).toEqual(first);
  expect(composeMusic(anOrder({ seed: 8 })).left).not.toEqual(first.left);
});

test('even the shortest film without a cut has music', () => {
  const music = composeMusic(anOrder({ frames: 30, cuts: [], accents: [] }));

  expect(loudest(music, 0, 0.5)).toBeGreaterThan(0.05);
});

function anOrder(wishes: Partial<MusicOrder> = {}): MusicOrder {
  const cuts = [75, 165, 255, 345];
  return { mood: 'bold', bpm: 110, seed: 7, frames: 450, cuts, accents: [95, 290], ...wishes };
}

function loudest({ left, right }: StereoSound, from: number, to: number) {
  const stretch = (channel: Float32Array) =>
    channel.subarray(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE));
  const peak = (samples: Float32Array) =>
    samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return Math.max(peak(stretch(left)), peak(stretch(right)));
}

function rms({ left }: StereoSound, from: number, to: number) {
  const stretch = left.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE);
  return Math.sqrt(mean(stretch.map((sample) => sample * sample)));
}

function mean(samples: Float32Array) {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

function largestStep(channel: Float32Array) {
  return channel.reduce(
    (most, sample, at) => Math.max(most, Math.abs(sample - (channel[at - 1] ?? 0))),
    0,
  );
}
