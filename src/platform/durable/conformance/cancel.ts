import { expect, test } from 'vitest';
import type { EngineHost } from './engine-host.ts';
import { ended, gate, until } from './waiting.ts';

export function cancelBehaviour(host: () => EngineHost) {
  /** A film whose scenes, two at a time, go on until they are aborted. */
  const endlessFilm = () => {
    const engine = host().newEngine();
    engine.queue('films', {});
    engine.queue('scenes', { perWorker: 2 });
    const begun: string[] = [];
    const abortedAt: number[] = [];
    const scene = engine.define('scene', (ctx) =>
      ctx.step('render', ({ signal }) => {
        begun.push(ctx.runId);
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            abortedAt.push(performance.now());
            reject(new Error('ffmpeg was killed'));
          });
        });
      }),
    );
    const film = engine.define('film', async (ctx) => {
      const jobs = [1, 2, 3, 4].map((input) => ({ input, queue: 'scenes' }));
      await ctx.fanOut('scene', scene, jobs);
    });
    return { engine, film, begun, abortedAt };
  };

  test('aborts what is going on below a run, and what waits never starts', async () => {
    const { engine, film, begun, abortedAt } = endlessFilm();
    await engine.open();
    await engine.start(film, 'film', null, { queue: 'films' });
    await until(() => begun.length === 2);

    const cancelledAt = performance.now();
    await engine.cancel('film');
    await until(() => abortedAt.length === 2);

    for (const at of abortedAt) expect(at - cancelledAt).toBeLessThan(1_000);
    for (const id of ['film', ...[0, 1, 2, 3].map((n) => `film/scene/${n}`)]) {
      expect(await engine.find(id)).toMatchObject({ state: 'cancelled', output: null });
    }
    await engine.close();
    await engine.open();
    expect(begun.sort()).toEqual(['film/scene/0', 'film/scene/1']);
  });

  test('works from another process too', async () => {
    const { engine, film, begun, abortedAt } = endlessFilm();
    await engine.open();
    await engine.start(film, 'film', null, { queue: 'films' });
    await until(() => begun.length === 2);

    const cancelledAt = performance.now();
    await host().newEngine().cancel('film');
    await until(() => abortedAt.length === 2);

    for (const at of abortedAt) expect(at - cancelledAt).toBeLessThan(2_000);
  });

  test('of one child leaves its siblings and tells the parent', async () => {
    const { engine, begun } = endlessFilm();
    let results: PromiseSettledResult<unknown>[] = [];
    const half = gate();
    const part = engine.define('part', async (_, waits: boolean) => {
      if (waits) await half.pass();
      return 'made';
    });
    const pair = engine.define('pair', async (ctx) => {
      const jobs = [true, false].map((input) => ({ input, queue: 'scenes' }));
      results = await ctx.fanOut('part', part, jobs);
    });
    await engine.open();
    await engine.start(pair, 'pair', null, { queue: 'films' });
    await until(() => half.waitingAt.count === 1);

    await engine.cancel('pair/part/0');
    half.open();

    expect(await ended(engine, 'pair')).toMatchObject({ state: 'done' });
    expect(results).toMatchObject([
      { status: 'rejected', reason: { message: 'This run was cancelled.' } },
      { status: 'fulfilled', value: 'made' },
    ]);
    expect(begun).toEqual([]);
  });

  test('of a run that waits means that it never starts', async () => {
    const { engine, film, begun } = endlessFilm();
    await engine.start(film, 'waiting', null, { queue: 'films' });
    await engine.start(film, 'later', null, { queue: 'films', delayMs: 60_000 });

    await engine.cancel('waiting');
    await engine.cancel('later');
    await engine.open();
    await engine.start(film, 'film', null, { queue: 'films' });
    await until(() => begun.length === 2);

    expect(begun.every((id) => id.startsWith('film/'))).toBe(true);
    expect(await engine.find('later')).toMatchObject({ state: 'cancelled' });
  });

  test('of a run that has ended changes nothing, nor does cancelling nothing', async () => {
    const engine = host().newEngine();
    engine.queue('films', {});
    const film = engine.define('film', async () => 'a film');
    await engine.open();
    await engine.start(film, 'film', null, { queue: 'films' });
    await ended(engine, 'film');

    await engine.cancel('film');
    await engine.cancel('nobody');

    expect(await engine.find('film')).toMatchObject({ state: 'done', output: 'a film' });
  });

  test('is final, even when the workflow swallows the abort', async () => {
    const engine = host().newEngine();
    engine.queue('films', {});
    const wentOn: string[] = [];
    const held = gate();
    const film = engine.define('film', async (ctx) => {
      await ctx.step('a', ({ signal }) => held.pass(signal)).catch(() => undefined);
      await ctx.step('b', async () => void wentOn.push('b')).catch(() => wentOn.push('refused'));
      return 'a film';
    });
    await engine.open();
    await engine.start(film, 'film', null, { queue: 'films' });
    await until(() => held.waitingAt.count === 1);

    await engine.cancel('film');
    await until(() => wentOn.length === 1);

    await engine.close();
    expect(wentOn).toEqual(['refused']);
    expect(await engine.find('film')).toMatchObject({ state: 'cancelled', output: null });
  });
}
