import { expect, test } from 'vitest';
import { secondsLeft } from './time-left.ts';

type Ad = Parameters<typeof secondsLeft>[0];

const BEGAN = Date.parse('2026-01-01T10:00:00Z');
const at = (seconds: number) => new Date(BEGAN + seconds * 1000).toISOString();

function anAd(progress: number[], stages: Ad['stages'] = []): Ad {
  const scenes = progress.map((done) => ({ seconds: 5, progress: done }));
  const clips = { stage: 'clips', state: 'running', started_at: at(0), ended_at: null } as const;
  return {
    status: 'processing',
    scenes: scenes as unknown as Ad['scenes'],
    stages: stages.length > 0 ? stages : [clips],
  };
}

test('what is drawn so far sets the pace of the rest and of what comes after it', () => {
  // Half of 10 s in 20 s: as long again, and a quarter of all drawing for the film.
  expect(secondsLeft(anAd([100, 0]), BEGAN + 20_000)).toBeCloseTo(20 + 10);
});

test('nothing is said before enough is drawn, nor of an ad that waits', () => {
  expect(secondsLeft(anAd([5, 0]), BEGAN + 20_000)).toBeUndefined();
  expect(secondsLeft({ ...anAd([100, 0]), status: 'pending' }, BEGAN)).toBeUndefined();
});

test('while the film is joined the rest shrinks, and is not made up once it is used up', () => {
  const ad = anAd(
    [100, 100],
    [
      { stage: 'clips', state: 'done', started_at: at(0), ended_at: at(40) },
      { stage: 'film', state: 'running', started_at: at(40), ended_at: null },
    ],
  );
  expect(secondsLeft(ad, BEGAN + 44_000)).toBeCloseTo(6);
  expect(secondsLeft(ad, BEGAN + 55_000)).toBeUndefined();
});
