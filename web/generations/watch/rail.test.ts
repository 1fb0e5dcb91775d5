import { expect, test } from 'vitest';
import type { GenerationDetail } from '#web/api/api.ts';
import { railOf } from './rail.ts';

const BEGAN = Date.parse('2026-01-01T10:00:00Z');
const at = (seconds: number) => new Date(BEGAN + seconds * 1000).toISOString();
const took = (stage: string, from: number, to: number | null) => ({
  ...{ stage, state: to === null ? 'running' : 'done' },
  ...{ started_at: at(from), ended_at: to === null ? null : at(to) },
});

function anAd(changes: object): GenerationDetail {
  return {
    ...{ mode: 'interactive', stage: 'story', retaken_scene: null, waiting_since: null },
    ...{ status: 'processing', cancellation_requested: false, delivered: null },
    ...{ scenes: [{ state: 'ready' }, { state: 'queued' }], stages: [] },
    ...changes,
  } as unknown as GenerationDetail;
}

const shown = (changes: object) =>
  railOf(anAd(changes), BEGAN + 60_000).map(
    ({ label, state, detail }) => `${label}: ${state}, ${detail}`,
  );

test('an ad that stops for a word shows the stages it stops at, and which one waits', () => {
  expect(shown({ stage: 'storyboard', waiting_since: at(9) })).toEqual([
    'Story: done, Approved, 2 scenes',
    'References: done, Approved',
    'Storyboard: yours, Waits for you',
    'Clips: waiting, Scenes that move',
    'Film: waiting, Joined, with music',
  ]);
});

test('what is under way says how far it is; what was stopped says where', () => {
  expect(shown({ stage: 'clips' })[3]).toBe('Clips: running, 1 of 2 ready');
  expect(shown({ stage: 'clips', status: 'failed', cancellation_requested: true })).toEqual([
    ...['Story: done, Approved, 2 scenes', 'References: done, Approved'],
    'Storyboard: done, Approved, 2 scenes',
    ...['Clips: failed, Stopped here', 'Film: waiting, Not reached'],
  ]);
});

test('a storyboard’s time is that of the panels, not that of composing them once more for the clips', () => {
  const stages = [took('story', 0, 4), took('design', 10, 13), took('clips', 13, null)];
  const secondsAt = (stage: string) =>
    railOf(anAd({ stage, stages }), BEGAN + 20_000).map(({ seconds }) => seconds);

  expect(secondsAt('storyboard')).toEqual([4, undefined, 3, undefined, undefined]);
  expect(secondsAt('clips')).toEqual([4, undefined, undefined, 7, undefined]);
});

test('a scene of it that is taken again is made in one go', () => {
  const stages = [{ ...took('design', 0, 2) }, { ...took('clips', 2, null) }];

  expect(shown({ retaken_scene: 1, stages })).toEqual([
    'Storyboard: done, 2 frames',
    'Scenes: running, 1 of 2 ready',
  ]);
});
