import { expect, test } from 'vitest';
import type { EngineHost } from './engine-host.ts';
import { ended, gate, until } from './waiting.ts';

export function startBehaviour(host: () => EngineHost) {
  test('starts a run once, however often it is asked to', async () => {
    const engine = host().newEngine();
    engine.queue('main', {});
    let began = 0;
    const echo = engine.define('echo', async (_, word: string) => {
      began += 1;
      return word;
    });
    await engine.open();

    await Promise.all(['one', 'two', 'three'].map((word) => engine.start(echo, 'a', word, MAIN)));
    await ended(engine, 'a');
    await engine.start(echo, 'a', 'four', MAIN);
    await engine.start(echo, 'b', 'five', MAIN);
    await ended(engine, 'b');

    expect(await engine.find('a')).toMatchObject({ state: 'done', workflow: 'echo', error: null });
    expect(began).toBe(2);
  });

  test('takes up what was started before it opened', async () => {
    const engine = host().newEngine();
    engine.queue('main', {});
    const echo = engine.define('echo', async (_, word: string) => word);
    await engine.start(echo, 'a', 'early', MAIN);
    expect(await engine.find('a')).toMatchObject({ state: 'queued', output: null });

    await engine.open();

    expect(await ended(engine, 'a')).toMatchObject({ state: 'done', output: 'early' });
  });

  test('takes up what another process starts', async () => {
    const [worker, other] = [host().newEngine(), host().newEngine()];
    for (const engine of [worker, other]) engine.queue('main', {});
    worker.define('echo', async (_, word: string) => word);
    const echo = other.define('echo', () => Promise.reject(new Error('not here')));
    await worker.open();

    await other.start(echo, 'a', 'from elsewhere', MAIN);

    expect(await ended(other, 'a')).toMatchObject({ state: 'done', output: 'from elsewhere' });
  });

  test('picks up a run as soon as was promised', async () => {
    const engine = host().newEngine();
    engine.queue('main', {});
    let beganAt = 0;
    const note = engine.define('note', async () => {
      beganAt = performance.now();
    });
    await engine.open();

    const waits: number[] = [];
    for (let n = 0; n < 9; n++) {
      const startedAt = performance.now();
      await engine.start(note, `run-${n}`, null, MAIN);
      await ended(engine, `run-${n}`);
      waits.push(beganAt - startedAt);
    }

    expect(waits.sort((a, b) => a - b)[4]).toBeLessThan(host().pickUpMs);
  });

  test('holds a delayed run back until its time', async () => {
    const engine = host().newEngine();
    engine.queue('main', {});
    let beganAt = 0;
    const note = engine.define('note', async () => {
      beganAt = performance.now();
    });
    await engine.open();
    const startedAt = performance.now();

    await engine.start(note, 'late', null, { queue: 'main', delayMs: 300 });

    expect(await engine.find('late')).toMatchObject({ state: 'delayed' });
    await ended(engine, 'late');
    expect(beganAt - startedAt).toBeGreaterThanOrEqual(299);
    expect(beganAt - startedAt).toBeLessThan(2_500);
  });

  test('knows nothing of a run that was never started', async () => {
    expect(await host().newEngine().find('nobody')).toBeUndefined();
  });

  test('refuses a queue that was never declared', async () => {
    const engine = host().newEngine();
    const echo = engine.define('echo', async () => 'x');

    await expect(engine.start(echo, 'a', null, MAIN)).rejects.toThrow(
      'The queue "main" was never declared.',
    );
  });

  test('fails a run whose workflow this version does not have', async () => {
    const [old, present] = [host().newEngine(), host().newEngine()];
    for (const engine of [old, present]) engine.queue('main', {});
    await old.start(
      old.define('gone', async () => 'x'),
      'a',
      null,
      MAIN,
    );

    await present.open();

    const run = await ended(present, 'a');
    expect(run.state).toBe('failed');
    expect(run.error?.message).toBe('This version knows no workflow called "gone".');
  });

  test('works only on the queues it was opened for', async () => {
    const engine = host().newEngine();
    engine.queue('main', {});
    engine.queue('other', {});
    const echo = engine.define('echo', async () => 'x');
    await engine.open({ queues: ['main'] });

    await engine.start(echo, 'not-ours', null, { queue: 'other' });
    await engine.start(echo, 'ours', null, MAIN);

    await ended(engine, 'ours');
    expect(await engine.find('not-ours')).toMatchObject({ state: 'queued' });
  });

  test('tells how far a run is', async () => {
    const engine = host().newEngine();
    engine.queue('main', {});
    const half = gate();
    const film = engine.define('film', async (ctx) => {
      await ctx.progress({ percent: 50, stage: 'Half of it' });
      await half.pass();
      await ctx.progress({ percent: 100, stage: 'Done' });
    });
    await engine.open();
    await engine.start(film, 'a', null, MAIN);
    await until(() => half.waitingAt.count === 1);

    expect(await engine.find('a')).toMatchObject({
      state: 'running',
      progress: { percent: 50, stage: 'Half of it' },
    });

    half.open();
    expect(await ended(engine, 'a')).toMatchObject({ progress: { percent: 100, stage: 'Done' } });
  });
}

const MAIN = { queue: 'main' };
