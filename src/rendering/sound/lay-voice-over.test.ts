import { describe, expect, test } from 'vitest';
import { TONES } from '../film-brief.ts';
import { composeMusic } from './compose-music.ts';
import { dressVoice } from './dress-voice.ts';
import { layVoiceOver, spokenStretches, type Stretch } from './lay-voice-over.ts';
import { truePeak } from './limit-peaks.ts';
import { masterSound } from './master-sound.ts';
import { measureLevel } from './measure-level.ts';
import { mixFilmSound } from './mix-film-sound.ts';
import { SAMPLE_RATE, type StereoSound } from './stereo-sound.ts';
import { readWav, toWav } from './wav.ts';

const SECONDS = 6;
const LENGTH = SECONDS * SAMPLE_RATE;
const ORDER = { bpm: 100, seed: 7, frames: SECONDS * 30, cuts: [60, 120], accents: [30, 150] };

describe('a voice over music', () => {
  test.each(TONES)('has %s music at least ten LU below it in every line', (mood) => {
    const voice = dressVoice(aSpeaker(), LENGTH);

    const over = layVoiceOver(composeMusic({ ...ORDER, mood }), voice);

    const lines = spokenStretches(voice);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(ratioIn(over, line)).toBeGreaterThanOrEqual(10);
  });

  test('gives the music its room back between the lines, without a step', () => {
    const voice = dressVoice(aSpeaker(), LENGTH);
    const bed = aTone(330);

    const over = layVoiceOver(bed, voice);

    const levels = Array.from({ length: SECONDS * 50 }, (_, at) => peakIn(over.bed, at / 50, 0.02));
    const quietest = Math.min(...levels);
    expect(peakIn(over.bed, 2.95, 0.05) / quietest).toBeGreaterThan(2);
    const steps = levels.slice(1).map((level, at) => level / (levels[at] ?? 1));
    expect(Math.max(...steps.map((step) => Math.abs(20 * Math.log10(step))))).toBeLessThan(1.6);
  });

  test.each([
    ['music made for the film', { kind: 'composed' as const }],
    ['no music', { kind: 'none' as const }],
    ['music of one’s own', { kind: 'own' as const, sound: aTone(220) }],
  ])('is as loud as asked with %s', (_what, music) => {
    const mix = mixFilmSound({ ...ORDER, mood: 'bold' }, music, aSpeaker());

    const mastered = masterSound(mix, { targetLufs: -14, ceilingDbtp: -1.8 });

    expect(mastered.left).toHaveLength(LENGTH);
    expect(Math.abs(measureLevel(mastered) + 14)).toBeLessThan(0.5);
    expect(20 * Math.log10(truePeak(mastered))).toBeLessThanOrEqual(-1.7);
  });
});

test('a recording keeps its tones when it is brought to the film’s rate, and gains none', () => {
  const { left } = dressVoice({ samples: sine(1_000, 16_000, 1), sampleRate: 16_000 }, SAMPLE_RATE);

  const middle = left.subarray(SAMPLE_RATE / 4, SAMPLE_RATE / 2);
  const crossings = middle.filter((sample, at) => sample >= 0 && (middle[at - 1] ?? 0) < 0).length;
  expect(crossings).toBeGreaterThanOrEqual(249);
  expect(crossings).toBeLessThanOrEqual(251);
});

test('a sound file reads back as it was written', () => {
  const samples = sine(440, 16_000, 0.1);

  const read = readWav(toWav({ samples, sampleRate: 16_000 }));

  expect(read.sampleRate).toBe(16_000);
  expect(read.samples).toHaveLength(samples.length);
  expect(
    Math.max(...read.samples.map((sample, at) => Math.abs(sample - (samples[at] ?? 0)))),
  ).toBeLessThan(1e-4);
  expect(() => readWav(new Uint8Array(60))).toThrow('no sound file');
});

/** Syllables of a buzzing tone: two lines of a second and a half with a second between them. */
function aSpeaker() {
  const sampleRate = 16_000;
  const samples = Float32Array.from({ length: SECONDS * sampleRate }, (_, at) => {
    const seconds = at / sampleRate;
    const speaks = (seconds > 0.5 && seconds < 2) || (seconds > 3.9 && seconds < 5.4);
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 4 * seconds)) ** 0.5;
    const buzz = [1, 2, 3, 5, 8, 13].reduce(
      (sum, overtone) => sum + Math.sin(2 * Math.PI * 170 * overtone * seconds) / overtone,
      0,
    );
    return speaks ? 0.25 * syllable * buzz : 0;
  });
  return { samples, sampleRate };
}

function aTone(hertz: number): StereoSound {
  const left = sine(hertz, SAMPLE_RATE, SECONDS);
  return { sampleRate: SAMPLE_RATE, left, right: left.slice() };
}

function sine(hertz: number, sampleRate: number, seconds: number) {
  return Float32Array.from(
    { length: seconds * sampleRate },
    (_, at) => 0.3 * Math.sin((2 * Math.PI * hertz * at) / sampleRate),
  );
}

function ratioIn({ bed, voice }: { bed: StereoSound; voice: StereoSound }, line: Stretch): number {
  return measureLevel(part(voice, line)) - measureLevel(part(bed, line));
}

function part({ left, right, sampleRate }: StereoSound, { from, to }: Stretch): StereoSound {
  return { sampleRate, left: left.slice(from, to), right: right.slice(from, to) };
}

function peakIn({ left }: StereoSound, seconds: number, length: number): number {
  const from = Math.round(seconds * SAMPLE_RATE);
  const samples = left.subarray(from, from + Math.round(length * SAMPLE_RATE));
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}
