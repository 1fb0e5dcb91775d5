import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEYFRAME_EVERY, planStretches, SHORTEST_PART, type Stretch } from './plan-stretches.ts';

const anyScenes = fc
  .array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 12 })
  .map((lengths) => {
    let start = 0;
    return lengths.map((frames, index) => {
      const scene = { scene_number: index + 1, start, frames };
      start += frames;
      return scene;
    });
  });

const lengthOf = ({ from, to }: Stretch) => to - from;

test('stretches hold every frame of the film once, each those of one scene', () => {
  fc.assert(
    fc.property(anyScenes, (scenes) => {
      const inOrder = planStretches(scenes).sort((one, other) => one.from - other.from);

      expect(inOrder.map(({ from }) => from)).toEqual([
        0,
        ...inOrder.slice(0, -1).map(({ to }) => to),
      ]);
      for (const { scene_number, start, frames } of scenes) {
        const own = inOrder.filter((stretch) => stretch.scene_number === scene_number);
        expect([own[0]?.from, own.at(-1)?.to]).toEqual([start, start + frames]);
      }
    }),
  );
});

test('a scene is cut where it has a key frame anyway, and never into crumbs', () => {
  fc.assert(
    fc.property(anyScenes, (scenes) => {
      for (const stretch of planStretches(scenes)) {
        const scene = scenes[stretch.scene_number - 1];
        expect((stretch.from - (scene?.start ?? 0)) % KEYFRAME_EVERY).toBe(0);
        expect(lengthOf(stretch)).toBeLessThan(KEYFRAME_EVERY + SHORTEST_PART);
        const isPart = lengthOf(stretch) !== scene?.frames;
        if (isPart) expect(lengthOf(stretch)).toBeGreaterThanOrEqual(SHORTEST_PART);
      }
    }),
  );
});

test('handed out in their order, they keep every hand busy nearly to the end', () => {
  fc.assert(
    fc.property(anyScenes, fc.integer({ min: 1, max: 8 }), (scenes, hands) => {
      const stretches = planStretches(scenes);
      const busyUntil = new Array<number>(hands).fill(0);
      for (const stretch of stretches) {
        const next = busyUntil.indexOf(Math.min(...busyUntil));
        busyUntil[next] = (busyUntil[next] ?? 0) + lengthOf(stretch);
      }

      const longest = Math.max(...stretches.map(lengthOf));
      const all = stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0);
      // Graham's bound: nobody waits while there is work left.
      const bound = all / hands + longest * (1 - 1 / hands);
      expect(Math.max(...busyUntil)).toBeLessThanOrEqual(bound + 1e-9);
    }),
  );
});

test('a film of 15 seconds is balanced over two cores to a few frames in a hundred', () => {
  const lengths = [75, 90, 90, 105, 90];
  const scenes = lengths.map((frames, index) => ({
    scene_number: index + 1,
    start: lengths.slice(0, index).reduce((sum, length) => sum + length, 0),
    frames,
  }));

  const hands = [0, 0];
  for (const stretch of planStretches(scenes)) {
    const next = hands.indexOf(Math.min(...hands));
    hands[next] = (hands[next] ?? 0) + lengthOf(stretch);
  }

  expect(Math.max(...hands)).toBeLessThanOrEqual(450 / 2 + 15);
});
