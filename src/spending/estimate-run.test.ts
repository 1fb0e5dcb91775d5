import { expect, test } from 'vitest';
import { estimateRun } from './estimate-run.ts';

const facts = { id: 'runway/gen4.5', micros_per_second: 120_000, wait: [60, 300] } as const;
const clip = (sceneNumber: number, seconds: number, isChained = false) => ({
  scene_number: sceneNumber,
  facts,
  seconds,
  is_chained: isChained,
});
const film = { filmSeconds: 15, sideBySide: 2 };

test('a film drawn here costs nothing and takes about its own length', () => {
  expect(estimateRun(film, [])).toEqual({
    clips: [],
    cost_micros: 0,
    seconds: { low: 11, high: 80 },
  });
});

test('every clip is priced by its seconds', () => {
  const { cost_micros, clips } = estimateRun(film, [clip(1, 3), clip(2, 5)]);

  expect(clips.map((one) => one.cost_micros)).toEqual([360_000, 600_000]);
  expect(cost_micros).toBe(960_000);
});

test('clips side by side share a wait, chained ones do not', () => {
  const together = estimateRun(film, [clip(1, 3), clip(2, 3)]);
  const chained = estimateRun(film, [clip(1, 3), clip(2, 3, true)]);

  expect(chained.seconds.high - together.seconds.high).toBe(300);
});
