import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { QueueOptions, StartOptions } from '../engine.ts';
import type { EngineHost } from './engine-host.ts';
import { ended, gate, until } from './waiting.ts';

interface Job {
  id: string;
  options?: Omit<StartOptions, 'queue'>;
}

export function queueBehaviour(host: () => EngineHost) {
  /** Runs jobs of `lengthMs` through one queue, and tells when each began and how many were side by side. */
  const through = async (options: QueueOptions, lengthMs: number, jobs: Job[]) => {
    const engine = host().newEngine();
    engine.queue('queue', options);
    const began: { id: string; at: number }[] = [];
    const going = new Set<string>();
    let most = 0;
    let mostOfA = 0;
    const job = engine.define('job', async (ctx) => {
      began.push({ id: ctx.runId, at: performance.now() });
      going.add(ctx.runId);
      most = Math.max(most, going.size);
      mostOfA = Math.max(mostOfA, [...going].filter((id) => id.startsWith('a')).length);
      await wait(lengthMs);
      going.delete(ctx.runId);
    });
    for (const { id, options: more } of jobs) {
      await engine.start(job, id, null, { queue: 'queue', ...more });
    }
    await engine.open();
    for (const { id } of jobs) await ended(engine, id);
    return { began, most, mostOfA };
  };
  const jobs = (prefix: string, count: number, options: Job['options'] = {}): Job[] =>
    Array.from({ length: count }, (_, n) => ({ id: `${prefix}${n}`, options }));

  test.each([{ perWorker: 2 }, { global: 2 }, { perWorker: 3, global: 2 }])(
    'with the limit %o has two runs at a time, and always two',
    async (options) => {
      const { most } = await through(options, 20, jobs('a', 6));

      expect(most).toBe(2);
    },
  );

  test('starts no more than its rate in any window', async () => {
    const { began } = await through({ rate: { max: 2, perSeconds: 0.4 } }, 1, jobs('a', 5));

    // Less than the window by what lies between a start that is written down and its first line.
    const gaps = began.slice(2).map(({ at }, n) => at - began[n]!.at);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(300);
    expect(began[4]!.at - began[0]!.at).toBeLessThan(1_500);
  });

  test('limits each partition on its own', async () => {
    const { most, mostOfA } = await through({ partitioned: { global: 1 } }, 40, [
      ...jobs('a', 3, { partition: 'kling' }),
      ...jobs('b', 3, { partition: 'veo' }),
    ]);

    expect({ most, mostOfA }).toEqual({ most: 2, mostOfA: 1 });
  });

  test('limits the rate of each partition on its own', async () => {
    const rate = { max: 1, perSeconds: 0.3 };

    const { began } = await through({ partitioned: { rate } }, 1, [
      ...jobs('a', 2, { partition: 'kling' }),
      ...jobs('b', 2, { partition: 'veo' }),
    ]);

    const at = (id: string) => began.find((one) => one.id === id)!.at;
    expect(at('a1') - at('a0')).toBeGreaterThanOrEqual(200);
    expect(at('b1') - at('b0')).toBeGreaterThanOrEqual(200);
    expect(Math.abs(at('a0') - at('b0'))).toBeLessThan(200);
  });

  test('does not let a full partition with a long line hold up another', async () => {
    const engine = host().newEngine();
    engine.queue('queue', { partitioned: { global: 1 } });
    const held = gate();
    const job = engine.define('job', async (_, wait: boolean) => {
      if (wait) await held.pass();
    });
    for (let n = 0; n < 120; n++) {
      await engine.start(job, `slow-${n}`, n === 0, { queue: 'queue', partition: 'slow' });
    }
    await engine.start(job, 'quick', false, { queue: 'queue', partition: 'quick' });

    await engine.open();

    expect(await ended(engine, 'quick')).toMatchObject({ state: 'done' });
    expect(await engine.find('slow-1')).toMatchObject({ state: 'queued' });
    held.open();
  });

  test('takes the urgent first, then who came first', async () => {
    const { began } = await through({ perWorker: 1 }, 1, [
      { id: 'usual-1' },
      { id: 'whenever', options: { priority: 5 } },
      { id: 'urgent', options: { priority: -1 } },
      { id: 'usual-2' },
    ]);

    expect(began.map(({ id }) => id)).toEqual(['urgent', 'usual-1', 'usual-2', 'whenever']);
  });

  test('has room again as soon as a run ends', async () => {
    const engine = host().newEngine();
    engine.queue('queue', { perWorker: 1 });
    const held = gate();
    let endedAt = 0;
    let beganAt = 0;
    const first = engine.define('first', async () => {
      await held.pass();
      endedAt = performance.now();
    });
    const second = engine.define('second', async () => {
      beganAt = performance.now();
    });
    await engine.open();
    await engine.start(first, 'first', null, { queue: 'queue' });
    await engine.start(second, 'second', null, { queue: 'queue' });
    await until(() => held.waitingAt.count === 1);

    held.open();

    await ended(engine, 'second');
    expect(beganAt - endedAt).toBeLessThan(1_000);
  });
}
