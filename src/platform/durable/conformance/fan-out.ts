import { expect, test } from 'vitest';
import { AppError } from '../../errors.ts';
import type { EngineHost } from './engine-host.ts';
import { ended } from './waiting.ts';

export function fanOutBehaviour(host: () => EngineHost) {
  test('keeps what the others made when one child fails', async () => {
    const engine = host().newEngine();
    engine.queue('films', { perWorker: 1 });
    engine.queue('scenes', { perWorker: 2 });
    const scene = engine.define('scene', async (ctx, number: number) =>
      ctx.step('render', async () => {
        if (number === 2) throw new AppError('REFUSED', 'Not this scene.', { details: { number } });
        return `clip ${number}`;
      }),
    );
    const told: string[] = [];
    let results: PromiseSettledResult<string>[] = [];
    const film = engine.define('film', async (ctx) => {
      const jobs = [1, 2, 3, 4].map((input) => ({ input, queue: 'scenes' }));
      results = await ctx.fanOut('scene', scene, jobs, async (done, of) => {
        told.push(`${done} of ${of}`);
      });
    });
    await engine.open();

    await engine.start(film, 'film', null, { queue: 'films' });
    await ended(engine, 'film');

    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(results[0]).toMatchObject({ value: 'clip 1' });
    expect(results[1]).toMatchObject({
      reason: { code: 'REFUSED', message: 'Not this scene.', details: { number: 2 } },
    });
    expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(AppError);
    expect(told).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
    expect(await engine.find('film/scene/3')).toMatchObject({ state: 'done', output: 'clip 4' });
  });

  test('lets many parents wait, since their children have a queue of their own', async () => {
    const engine = host().newEngine();
    engine.queue('films', { perWorker: 2 });
    engine.queue('scenes', { perWorker: 1 });
    const scene = engine.define('scene', async (_, n: number) => n);
    const film = engine.define('film', async (ctx) => {
      const jobs = [1, 2].map((input) => ({ input, queue: 'scenes' }));
      return (await ctx.fanOut('scene', scene, jobs)).length;
    });
    await engine.open();

    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const id of ids) await engine.start(film, id, null, { queue: 'films' });

    for (const id of ids) expect(await ended(engine, id)).toMatchObject({ output: 2 });
  });

  test('into the queue of the parent is refused, because both might wait for ever', async () => {
    const engine = host().newEngine();
    engine.queue('films', { perWorker: 1 });
    const scene = engine.define('scene', async () => 'clip');
    const film = engine.define('film', (ctx) =>
      ctx.fanOut('scene', scene, [{ input: null, queue: 'films' }]),
    );
    await engine.open();

    await engine.start(film, 'film', null, { queue: 'films' });

    expect((await ended(engine, 'film')).error?.message).toMatch(/queue "films" of its own parent/);
  });

  test('over nothing is done at once', async () => {
    const engine = host().newEngine();
    engine.queue('films', {});
    const scene = engine.define('scene', async () => 'clip');
    const film = engine.define('film', (ctx) => ctx.fanOut('scene', scene, []));
    await engine.open();

    await engine.start(film, 'film', null, { queue: 'films' });

    expect(await ended(engine, 'film')).toMatchObject({ state: 'done', output: [] });
  });

  test('waits for every child before a complaint of whoever is told ends the run', async () => {
    const engine = host().newEngine();
    engine.queue('films', {});
    engine.queue('scenes', { perWorker: 1 });
    const scene = engine.define('scene', async (_, n: number) => n);
    const film = engine.define('film', (ctx) =>
      ctx.fanOut(
        'scene',
        scene,
        [1, 2, 3].map((input) => ({ input, queue: 'scenes' })),
        () => Promise.reject(new Error('nobody listens')),
      ),
    );
    await engine.open();

    await engine.start(film, 'film', null, { queue: 'films' });

    expect((await ended(engine, 'film')).error?.message).toBe('nobody listens');
    expect(await engine.find('film/scene/2')).toMatchObject({ state: 'done' });
  });
}
