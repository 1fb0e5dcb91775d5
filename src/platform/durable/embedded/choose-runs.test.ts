import { describe, expect, test } from 'vitest';
import { chooseRuns, longestWindowMs } from './choose-runs.ts';
import type { QueueOptions } from '../engine.ts';

const NOW = 1_000_000;
const idle = { running: [], starts: [], now: NOW };
const waiting = (...ids: string[]) => ids.map((id) => ({ id, partition: id[0] ?? '' }));

describe('which runs of a queue start now', () => {
  test('all, when nothing limits them', () => {
    const choice = chooseRuns({}, idle, waiting('a1', 'a2', 'b1'));

    expect(choice.chosen).toEqual(['a1', 'a2', 'b1']);
    expect(choice.lookAgainInMs).toBeNull();
  });

  test.each<[QueueOptions, string[]]>([
    [{ perWorker: 2 }, ['a1']],
    [{ global: 3, perWorker: 9 }, ['a1', 'a2']],
    [{ perWorker: 1 }, []],
  ])('as many as there is room for with %o and one going on', (options, chosen) => {
    const state = { ...idle, running: [{ partition: 'a' }] };

    expect(chooseRuns(options, state, waiting('a1', 'a2', 'a3'))).toMatchObject({
      chosen,
      full: true,
    });
  });

  test('as many as the rate allows, and the next when its window has passed', () => {
    const starts = [NOW - 900, NOW - 400, NOW - 5_000].map((at) => ({ partition: 'a', at }));
    const options = { rate: { max: 3, perSeconds: 1 } };

    const choice = chooseRuns(options, { ...idle, starts }, waiting('a1', 'a2'));

    expect(choice).toMatchObject({ chosen: ['a1'], lookAgainInMs: 100, full: true });
  });

  test('a start on the edge of the window counts no longer', () => {
    const starts = [{ partition: 'a', at: NOW - 1_000 }];

    const choice = chooseRuns(
      { rate: { max: 1, perSeconds: 1 } },
      { ...idle, starts },
      waiting('a1'),
    );

    expect(choice.chosen).toEqual(['a1']);
  });

  test('no more of a partition than it may have, but those of others behind them', () => {
    const state = { ...idle, running: [{ partition: 'a' }] };
    const options = { partitioned: { global: 1 } };

    const choice = chooseRuns(options, state, waiting('a1', 'a2', 'b1', 'b2', 'c1'));

    expect(choice).toEqual({
      chosen: ['b1', 'c1'],
      held: ['a', 'b'],
      lookAgainInMs: null,
      full: false,
    });
  });

  test('a partition waits for its own rate, and the earliest wait is the one that counts', () => {
    const starts = [
      { partition: 'a', at: NOW - 200 },
      { partition: 'b', at: NOW - 700 },
    ];
    const options = { partitioned: { rate: { max: 1, perSeconds: 1 } } };

    const choice = chooseRuns(options, { ...idle, starts }, waiting('a1', 'b1', 'c1'));

    expect(choice).toMatchObject({ chosen: ['c1'], held: ['a', 'b'], lookAgainInMs: 300 });
  });
});

test('starts are looked back at as far as the longest rate reaches', () => {
  const rate = { max: 1, perSeconds: 60 };

  expect(longestWindowMs({ rate, partitioned: { rate: { max: 1, perSeconds: 5 } } })).toBe(60_000);
  expect(longestWindowMs({ perWorker: 2 })).toBe(0);
});
