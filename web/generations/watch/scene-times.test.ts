import { expect, test } from 'vitest';
import { lengthOf, sceneAt, startOf } from './scene-times.ts';

const SCENES = [
  { scene_number: 1, seconds: 1.5 },
  { scene_number: 2, seconds: 2 },
  { scene_number: 3, seconds: 4.5 },
];

test('scenes follow each other without a gap', () => {
  expect(SCENES.map(({ scene_number }) => startOf(SCENES, scene_number))).toEqual([0, 1.5, 3.5]);
  expect(lengthOf(SCENES)).toBe(8);
});

test('a cut belongs to the scene that begins, the end to the last one', () => {
  const seen = [0, 1.49, 1.5, 3.5, 8, 99].map((at) => sceneAt(SCENES, at)?.scene_number);
  expect(seen).toEqual([1, 1, 2, 3, 3, 3]);
});
