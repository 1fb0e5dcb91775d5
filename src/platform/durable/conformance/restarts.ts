import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Ctx, Engine } from '../engine.ts';
import type { EngineHost } from './engine-host.ts';
import { defineFilm, readLedger } from './film.ts';
import { ended, gate, until } from './waiting.ts';

export function restartBehaviour(host: () => EngineHost) {
  const define = (work: (ctx: Ctx) => Promise<unknown>) => {
    const engine = host().newEngine();
    engine.queue('main', {});
    return { engine, workflow: engine.define('workflow', work) };
  };
  const asker = () => {
    const engine = host().newEngine();
    return { engine, film: defineFilm(engine, { ledger: host().ledger }) };
  };

  test('after a close goes on with the step that was interrupted', async () => {
    const done: string[] = [];
    const held = gate();
    const work = async (ctx: Ctx) => {
      const first = await ctx.step('a', async () => done.push('a'));
      await ctx.step('b', async ({ signal }) => {
        if (done.length === 1) await held.pass(signal);
        done.push('b');
      });
      return first;
    };
    const { engine, workflow } = define(work);
    await engine.open();
    await engine.start(workflow, 'run', null, { queue: 'main' });
    await until(() => held.waitingAt.count === 1);

    await engine.close(0);
    expect(await engine.find('run')).toMatchObject({ state: 'queued' });
    done.push('closed');
    const next = define(work).engine;
    await next.open();

    expect(await ended(next, 'run')).toMatchObject({ state: 'done', output: 1 });
    expect(done).toEqual(['a', 'closed', 'b']);
  });

  test('lets a run finish that needs no longer than the grace', async () => {
    const { engine, workflow } = define((ctx) => ctx.step('short', () => wait(100)));
    await engine.open();
    await engine.start(workflow, 'run', null, { queue: 'main' });
    await until(async () => (await engine.find('run'))?.state === 'running');

    await engine.close(5_000);

    expect(await engine.find('run')).toMatchObject({ state: 'done' });
  });

  test('remembers a failed step as failed', async () => {
    const tries: string[] = [];
    const held = gate();
    const work = async (ctx: Ctx) => {
      const refuse = () => {
        tries.push('paid');
        return Promise.reject(new Error('refused'));
      };
      const answer = await ctx.step('pay', refuse).catch((error: unknown) => String(error));
      if (tries.length === 1) await ctx.step('wait', ({ signal }) => held.pass(signal));
      return answer;
    };
    const { engine, workflow } = define(work);
    await engine.open();
    await engine.start(workflow, 'run', null, { queue: 'main' });
    await until(() => held.waitingAt.count === 1);

    await engine.close(0);
    held.open();
    const next = define(work).engine;
    await next.open();

    expect(await ended(next, 'run')).toMatchObject({ output: 'Error: refused' });
    expect(tries).toEqual(['paid']);
  });

  test('does not count a sleep twice', async () => {
    const beganAt = performance.now();
    const work = (ctx: Ctx) => ctx.sleep(1_000);
    const { engine, workflow } = define(work);
    await engine.open();
    await engine.start(workflow, 'run', null, { queue: 'main' });
    await until(async () => (await host().rememberedSteps()).length === 1);
    await wait(250); // some of the sleep has to pass

    await engine.close(0);
    const next = define(work).engine;
    await next.open();
    const openedAt = performance.now();
    await ended(next, 'run');

    expect(performance.now() - beganAt).toBeGreaterThanOrEqual(999);
    expect(performance.now() - openedAt).toBeLessThan(900);
  });

  test('says so when a workflow no longer does what its run remembers', async () => {
    const held = gate();
    const { engine, workflow } = define(async (ctx) => {
      await ctx.step('write story', async () => 'story');
      await ctx.step('render', ({ signal }) => held.pass(signal));
    });
    await engine.open();
    await engine.start(workflow, 'run', null, { queue: 'main' });
    await until(() => held.waitingAt.count === 1);
    await engine.close(0);

    const next = define((ctx) => ctx.step('read brief', async () => 'brief')).engine;
    await next.open();

    const { state, error } = await ended(next, 'run');
    expect(state).toBe('failed');
    expect(error?.message).toMatch(
      /remembers "write story" as its step 1, but its workflow now calls "read brief" there/,
    );
  });

  test(
    'repeats only the step in which the worker was killed, at whichever step that is',
    MANY_PROCESSES,
    async () => {
      const { engine, film } = asker();
      await engine.start(film, 'f', { scenes: 2, stepMs: 1 }, { queue: 'films' });
      const steps = ['f/plan', ...STEPS_OF_SCENES, 'f/join'];

      for (const step of steps) {
        const worker = await host().fork({ dieIn: step });
        expect(await worker.exited).toBe('SIGKILL');
      }
      await host().fork({});

      expect(await ended(engine, 'f')).toMatchObject({
        state: 'done',
        output: ['f/scene/0/look', 'f/scene/1/look'],
      });
      const done = readLedger(host().ledger).filter((line) => line.startsWith('end '));
      expect(done.sort()).toEqual(steps.flatMap((step) => [`end ${step}`, `end ${step}`]).sort());
    },
  );

  test(
    'loses and repeats nothing when workers are killed at any moment',
    MANY_PROCESSES,
    async () => {
      const { engine, film } = asker();
      const ids = Array.from({ length: RUNS }, (_, n) => `run-${n}`);
      for (const id of ids)
        await engine.start(film, id, { scenes: 1, stepMs: 60 }, { queue: 'films' });

      const remembered: { step: string; atLine: number }[] = [];
      for (let kills = 0; kills < KILLS; kills++) {
        const before = (await host().rememberedSteps()).length;
        const worker = await host().fork({});
        await until(async () => (await host().rememberedSteps()).length > before);
        await wait(Math.random() * 150); // the moment is what the test is about
        await worker.kill();
        const atLine = readLedger(host().ledger).length;
        const steps = await host().rememberedSteps();
        remembered.push(...steps.map((step) => ({ step, atLine })));
      }
      await host().fork({});
      for (const id of ids) await ended(engine, id);

      const lines = readLedger(host().ledger);
      const beganAgain = remembered.filter(({ step, atLine }) =>
        lines.slice(atLine).includes(`begin ${step}`),
      );
      const ends = lines.filter((line) => line.startsWith('end '));
      expect(remembered.length).toBeGreaterThan(0);
      expect(beganAgain).toEqual([]);
      expect(new Set(ends).size).toBe(RUNS * STEPS_A_RUN);
      expect(await stateCounts(engine, ids)).toEqual({ done: RUNS });
    },
  );
}

const MANY_PROCESSES = { timeout: 60_000 };
const STEPS_OF_SCENES = [0, 1].flatMap((n) => [`f/scene/${n}/submit`, `f/scene/${n}/look`]);
const RUNS = 20;
const STEPS_A_RUN = 4;
const KILLS = 6;

async function stateCounts(engine: Engine, ids: string[]) {
  const counts: Record<string, number> = {};
  for (const id of ids) {
    const { state } = (await engine.find(id))!;
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}
