import { expect, test } from 'vitest';
import { AppError } from '../../errors.ts';
import type { Ctx } from '../engine.ts';
import type { EngineHost } from './engine-host.ts';
import { ended } from './waiting.ts';

export function stepBehaviour(host: () => EngineHost) {
  /** Runs a workflow to its end. */
  const run = async (work: (ctx: Ctx) => Promise<unknown>) => {
    const engine = host().newEngine();
    engine.queue('main', {});
    const workflow = engine.define('workflow', work);
    await engine.open();
    await engine.start(workflow, 'run', null, { queue: 'main' });
    return ended(engine, 'run');
  };

  test('is tried again after waits that grow', async () => {
    const triedAt: number[] = [];

    const { output } = await run((ctx) =>
      ctx.step(
        'flaky',
        async () => {
          triedAt.push(performance.now());
          if (triedAt.length < 4) throw new Error('529 overloaded');
          return 'at last';
        },
        { retries: 3, backoffMs: 40, factor: 2 },
      ),
    );

    const waits = triedAt.slice(1).map((at, n) => at - triedAt[n]!);
    expect(output).toBe('at last');
    for (const [n, leastMs] of [39, 79, 159].entries()) {
      expect(waits[n]).toBeGreaterThanOrEqual(leastMs);
    }
  });

  test('is given up when its tries are used up, and the run fails with the last error', async () => {
    let tries = 0;

    const { state, error } = await run((ctx) =>
      ctx.step('broken', () => Promise.reject(new Error(`no ${++tries}`)), {
        retries: 2,
        backoffMs: 1,
      }),
    );

    expect({ state, message: error?.message }).toEqual({ state: 'failed', message: 'no 3' });
  });

  test('is not tried again when the error is none that passes', async () => {
    let tries = 0;

    const { error } = await run((ctx) =>
      ctx.step(
        'refused',
        () => {
          tries += 1;
          return Promise.reject(new AppError('REFUSED', 'These words are not allowed.'));
        },
        { retries: 5, backoffMs: 1, retryIf: (failure) => (failure as AppError).retryable },
      ),
    );

    expect(tries).toBe(1);
    expect(error).toMatchObject({ code: 'REFUSED' });
  });

  test('that is postponed by a rate limit waits that long and loses no try', async () => {
    const triedAt: number[] = [];

    const { state } = await run((ctx) =>
      ctx.step('limited', async () => {
        triedAt.push(performance.now());
        if (triedAt.length <= 2) {
          throw new AppError('TOO_MANY', 'Too many calls.', { retryAfterMs: 100 });
        }
      }),
    );

    expect(state).toBe('done');
    expect(triedAt[1]! - triedAt[0]!).toBeGreaterThanOrEqual(99);
    expect(triedAt[2]! - triedAt[1]!).toBeGreaterThanOrEqual(99);
  });

  test('that takes too long is aborted and counts as a failed try', async () => {
    let tries = 0;
    const aborts: unknown[] = [];

    const { output } = await run((ctx) =>
      ctx.step(
        'slow',
        ({ signal }) => {
          tries += 1;
          if (tries > 1) return Promise.resolve('quick');
          return new Promise((_, reject) => {
            signal.addEventListener('abort', () => {
              aborts.push(signal.reason);
              reject(new Error('stopped'));
            });
          });
        },
        { retries: 1, backoffMs: 1, timeoutMs: 50 },
      ),
    );

    expect(output).toBe('quick');
    expect(aborts).toMatchObject([{ message: 'The step "slow" took longer than 0.05 s.' }]);
  });

  test('gives the same answer the first time as every later time', async () => {
    const at = new Date('2026-01-01T00:00:00Z');

    const { output } = await run(async (ctx) => {
      const answer: unknown = await ctx.step('what JSON makes of it', async () => ({ at }));
      return { answer };
    });

    expect(output).toEqual({ answer: { at: '2026-01-01T00:00:00.000Z' } });
  });

  test('remembers any text that a model may write', async () => {
    const text = 'NUL \0, half a character \ud83d, ☕️ and "quotes"';

    const { output } = await run((ctx) => ctx.step('write', async () => text));

    expect(output).toBe(text);
  });

  test('has a key of its own, the same in each try', async () => {
    const keys: string[] = [];

    await run(async (ctx) => {
      await ctx.step('pay', async ({ key }) => void keys.push(key));
      await ctx.step(
        'pay',
        async ({ key }) => {
          keys.push(key);
          if (keys.length === 2) throw new Error('once more');
        },
        { retries: 1, backoffMs: 1 },
      );
    });

    expect(keys).toEqual(['run/pay', 'run/pay#2', 'run/pay#2']);
  });

  test('keeps code, details and sentence of an error for who looks later', async () => {
    const { error } = await run((ctx) =>
      ctx.step('clips', () =>
        Promise.reject(
          new AppError('UNAVAILABLE', 'The video model is away.', { details: { scene_number: 2 } }),
        ),
      ),
    );

    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'UNAVAILABLE',
      message: 'The video model is away.',
      details: { scene_number: 2 },
    });
  });

  test('may fail without the run, when the workflow knows what to do', async () => {
    const { state, output } = await run((ctx) =>
      ctx.step('fails', () => Promise.reject(new Error('no'))).catch(() => 'plan B'),
    );

    expect({ state, output }).toEqual({ state: 'done', output: 'plan B' });
  });

  test('may not go on beside another: that is what fanning out is for', async () => {
    const { error } = await run(async (ctx) => {
      const steps = [ctx.step('a', () => ctx.sleep(1)), ctx.step('b', async () => 'b')];
      const [, second] = await Promise.allSettled(steps); // or the first would outlive its run
      if (second?.status === 'rejected') throw second.reason;
    });

    expect(error?.message).toMatch(/began while "a" was still going on.*through fanOut/);
  });

  test('refuses to remember what belongs into a file', async () => {
    const { error } = await run((ctx) => ctx.step('film', async () => 'x'.repeat(1_100_000)));

    expect(error?.message).toMatch(/answer of step "film" has 1100002 characters; keep a file/);
  });
}
