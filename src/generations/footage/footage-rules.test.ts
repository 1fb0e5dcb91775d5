import { expect, test } from 'vitest';
import { fitSeconds } from './fit-seconds.ts';
import { wavesOf } from './film-scenes.ts';
import { hashShot } from './shot-key.ts';
import { shotPrompt } from './shot-prompt.ts';

test.each([
  [2.4, 3],
  [3, 3],
  [9.1, 10],
  [14, 10],
])('a scene of %d s is bought as %d s', (needed, bought) => {
  expect(fitSeconds([2, 3, 5, 10], needed)).toBe(bought);
});

const SCENE = {
  scene_number: 1,
  content: 'Calm and clear',
  duration: 3,
  visual_elements: ['a cup', 'steam', 'large moving type'],
  kind: 'hook',
  headline: 'Wake up',
};
const LOOK = { palette: ['#e4002b'], has_reference: false };

test('an order for a shot says what is seen, how it feels, and that nothing is written in it', () => {
  const prompt = shotPrompt(SCENE, { tone: 'bold', product: 'Night Owl' }, LOOK, 1000);

  expect(prompt).toMatch(/Seen: a cup, steam\./);
  expect(prompt).toMatch(/close-up in motion.*Night Owl.*No text.*high contrast.*#e4002b/);
});

test('an order too long for the model loses its least important sentences, never half of one', () => {
  const prompt = shotPrompt(SCENE, { tone: 'bold', product: 'Night Owl' }, LOOK, 320);

  expect(prompt.length).toBeLessThanOrEqual(320);
  expect(prompt).toMatch(/No text/);
  expect(prompt).toMatch(/\.$/);
});

test('the same shot of the same model is the same thing to buy, any other is another', () => {
  const shot = {
    prompt: 'A cup',
    seconds: 3,
    aspect_ratio: '1:1',
    seed: 7,
    first_frame: null,
    references: [],
  } as const;
  const picture = { bytes: Buffer.from('a'), mime_type: 'image/jpeg' } as const;

  expect(hashShot({ model: 'm' }, shot)).toBe(hashShot({ model: 'm' }, { ...shot }));
  const others = [
    hashShot({ model: 'n' }, shot),
    hashShot({ model: 'm', take: 1 }, shot),
    hashShot({ model: 'm' }, { ...shot, seed: 8 }),
    hashShot({ model: 'm' }, { ...shot, first_frame: picture }),
    hashShot({ model: 'm' }, { ...shot, references: [picture] }),
  ];
  expect(new Set([hashShot({ model: 'm' }, shot), ...others]).size).toBe(6);
});

test('scenes are filmed side by side, and one that goes on from another after it', () => {
  const job = (sceneNumber: number, from: number | null) => ({
    generation_id: 'g',
    scene_number: sceneNumber,
    model: 'runway/gen4.5',
    frames: 60,
    starts_from: from === null ? null : { scene_number: from, last_frame: 59 },
  });

  const waves = wavesOf([job(1, null), job(2, 1), job(3, 2), job(5, null)]);

  expect(waves.map((wave) => wave.map(({ scene_number }) => scene_number))).toEqual([
    [1, 5],
    [2],
    [3],
  ]);
});
