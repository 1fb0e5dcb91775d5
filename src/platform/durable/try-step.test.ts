import { describe, expect, test } from 'vitest';
import { backoff, tryStep } from './try-step.ts';

describe('the wait before a retry', () => {
  test.each([
    [0, 1_000],
    [1, 2_000],
    [3, 8_000],
    [20, 60_000],
  ])('after %i retries is %i ms by default', (failures, waitMs) => {
    expect(backoff({}, failures, 0)).toBe(waitMs);
  });

  test('is spread by up to a quarter', () => {
    expect(backoff({ backoffMs: 400 }, 0, 0.5)).toBe(450);
  });

  test('may be longer than a minute when that is asked for', () => {
    expect(backoff({ backoffMs: 90_000, factor: 3 }, 4, 0)).toBe(90_000);
  });
});

test('a step that is stopped has its time to tidy up before its end is told', async () => {
  const stop = new AbortController();
  const order: string[] = [];

  const step = tryStep(
    'render',
    async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('tidied up');
      throw new Error('ffmpeg was killed');
    },
    {},
    { signal: stop.signal, chance: () => 0 },
  ).catch((error: unknown) => order.push(String(error)));
  stop.abort(new Error('cancelled'));
  await step;

  expect(order).toEqual(['tidied up', 'Error: cancelled']);
});

test('a run that is stopped does not wait for the next try', async () => {
  const stop = new AbortController();
  const options = { retries: 5, backoffMs: 60_000 };
  const fail = () => {
    queueMicrotask(() => stop.abort(new Error('cancelled')));
    return Promise.reject(new Error('no'));
  };

  const step = tryStep('pay', fail, options, { signal: stop.signal, chance: () => 0 });

  await expect(step).rejects.toThrow('cancelled');
});
