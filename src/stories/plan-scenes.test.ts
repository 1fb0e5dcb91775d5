import { expect, test } from 'vitest';
import { checkAdherence } from './check-adherence.ts';
import { BEATS } from './frameworks.ts';
import { planScenes } from './plan-scenes.ts';
import { seededChance } from './seeded-chance.ts';
import { FRAMEWORKS } from './story.ts';

const DURATIONS = Array.from({ length: 55 }, (_, i) => i + 6);
const SEEDS = [0, 1, 2, 7, 42, 1234567, -5];
const MANY_IDEAS = 50;

const plans = FRAMEWORKS.flatMap((framework) =>
  DURATIONS.flatMap((duration) =>
    SEEDS.flatMap((seed) =>
      [MANY_IDEAS, 4].map((ideas) => ({
        framework,
        duration,
        scenes: planScenes({ framework, duration, ideas }, seededChance(seed)),
      })),
    ),
  ),
);

test('scene lengths are half seconds that add up exactly to the film, for every duration', () => {
  for (const { duration, scenes } of plans) {
    expect(scenes.every((scene) => Number.isInteger(scene.duration * 2))).toBe(true);
    expect(scenes.reduce((sum, scene) => sum + scene.duration, 0)).toBe(duration);
  }
});

test('no scene is too short to read or long enough to bore', () => {
  for (const { scenes } of plans) {
    expect(Math.min(...scenes.map((scene) => scene.duration))).toBeGreaterThanOrEqual(1.5);
    expect(Math.max(...scenes.map((scene) => scene.duration))).toBeLessThanOrEqual(6);
  }
});

test('the film ends on a close that stays long enough to act on', () => {
  for (const { scenes } of plans) {
    expect(scenes.at(-1)?.role).toBe('close');
    expect(scenes.at(-1)?.duration).toBeGreaterThanOrEqual(2.5);
  }
});

test('short films have three scenes, fifteen seconds have four or five, a minute has up to twelve', () => {
  const counts = (seconds: number) =>
    plans.filter(({ duration }) => duration === seconds).map(({ scenes }) => scenes.length);

  expect(new Set(counts(6))).toEqual(new Set([3]));
  expect(counts(15).every((count) => count >= 4 && count <= 6)).toBe(true);
  expect(counts(60).every((count) => count >= 10 && count <= 12)).toBe(true);
});

test('every film from 6 to 60 seconds keeps to its framework', () => {
  for (const { framework, duration, scenes } of plans)
    expect(checkAdherence(framework, scenes), `${framework} ${duration} s`).toEqual([]);
});

test('from fourteen seconds up every beat has a scene of its own', () => {
  for (const { framework, scenes } of plans.filter(({ duration }) => duration >= 14))
    expect([...new Set(scenes.map(({ beat }) => beat))]).toEqual(
      BEATS[framework].map(({ name }) => name),
    );
});

test('another seed gives another rhythm', () => {
  const rhythm = (seed: number) =>
    planScenes({ framework: 'AIDA', duration: 30, ideas: MANY_IDEAS }, seededChance(seed)).map(
      ({ duration }) => duration,
    );

  expect(new Set(SEEDS.map((seed) => rhythm(seed).join())).size).toBeGreaterThan(2);
});
