import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { durableHost, type DurableHost } from '../../../../test/support/durable-host.ts';
import { defineFilm, readLedger } from '../conformance/film.ts';
import { ended, gate, until } from '../conformance/waiting.ts';
import type { Engine } from '../engine.ts';
import { seekTenure } from './ownership.ts';
import { addRuns } from './run-store.ts';

/** Quick enough for a test, slow enough for a machine that is busy with others. */
const HURRIED = { heartbeatMs: 200, deadAfterMs: 1_500 };

describe('who works on a database', () => {
  let host: DurableHost;
  beforeEach(async () => {
    host = await durableHost('sqlite');
  });
  afterEach(() => host[Symbol.asyncDispose]());

  /** An engine whose only workflow says who did it. */
  const worker = (name: string) => {
    const engine = host.newEngine({ pace: HURRIED });
    engine.queue('main', {});
    const who = engine.define('who', () => Promise.resolve(name));
    return { engine, who };
  };
  const ask = async (engine: Engine, who: ReturnType<typeof worker>['who'], id: string) => {
    await engine.start(who, id, null, { queue: 'main' });
    return (await ended(engine, id)).output;
  };

  test('is one process: a second one is refused', async () => {
    const [first, second] = [worker('first'), worker('second')];
    await first.engine.open();

    await expect(second.engine.open()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `This database's work is already being done by another process (${process.pid}). Stop that one first.`,
    });
    expect(await ask(second.engine, second.who, 'run')).toBe('first');
  });

  test('is one process, also when many open at the same time', async () => {
    const engines = Array.from({ length: 6 }, (_, n) => worker(`${n}`).engine);

    const openings = await Promise.allSettled(engines.map((engine) => engine.open()));

    expect(openings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('can be another one as soon as the first has closed', async () => {
    const [first, second] = [worker('first'), worker('second')];
    await first.engine.open();
    await first.engine.close();

    await second.engine.open();

    expect(await ask(second.engine, second.who, 'run')).toBe('second');
  });

  test('is whoever stands by, when the owner closes', async () => {
    const [owner, standby] = [worker('owner'), worker('standby')];
    await owner.engine.open();
    await standby.engine.open({ standby: true });
    expect(await ask(standby.engine, standby.who, 'before')).toBe('owner');

    await owner.engine.close();

    expect(await ask(standby.engine, standby.who, 'after')).toBe('standby');
  });

  test('is whoever stands by, right after the owner was killed, though it spoke a moment ago', async () => {
    const engine = host.newEngine();
    const film = defineFilm(engine, { ledger: host.ledger });
    const owner = await host.fork({});
    await engine.open({ standby: true });
    await engine.start(film, 'film', { scenes: 2, stepMs: 300 }, { queue: 'films' });
    await until(() => readLedger(host.ledger).length > 0);

    const killedAt = performance.now();
    await owner.kill();
    await until(() => readLedger(host.ledger).filter((line) => line === BEGIN_PLAN).length === 2);

    expect(performance.now() - killedAt).toBeLessThan(2_000);
    expect(await ended(engine, 'film')).toMatchObject({ state: 'done' });
  });

  test('a frozen owner that wakes up finds the work done by another, changes nothing and stands by', async () => {
    const engine = host.newEngine({ pace: HURRIED });
    const film = defineFilm(engine, { ledger: host.ledger });
    const frozen = await host.fork({ pace: HURRIED });
    await engine.open({ standby: true });
    await engine.start(film, 'film', { scenes: 1, stepMs: 400 }, { queue: 'films' });
    await until(() => readLedger(host.ledger).length > 0);

    frozen.freeze();
    await ended(engine, 'film');
    const remembered = await host.db.selectFrom('workflow_steps').selectAll().execute();
    const run = await engine.find('film');
    frozen.wake();
    // It was not thrown out for good: when we leave, it takes the work up again.
    await engine.close();
    await engine.start(film, 'next', { scenes: 0, stepMs: 1 }, { queue: 'films' });
    await ended(engine, 'next');

    expect(readLedger(host.ledger).filter((line) => line === BEGIN_PLAN)).toHaveLength(2);
    const steps = host.db.selectFrom('workflow_steps').selectAll().where('run_id', 'like', 'film%');
    expect(await steps.execute()).toEqual(remembered);
    expect(await engine.find('film')).toEqual(run);
  });

  test('what an owner writes after it was replaced never arrives', async () => {
    const owner = (pace = HURRIED) => ({
      db: host.db,
      now: () => new Date(),
      newId: randomUUID,
      pace,
      onProblem: (problem: unknown) => host.problems.push(problem),
    });
    const slow = await seekTenure(owner({ heartbeatMs: 60_000, deadAfterMs: 60_000 }));
    await host.db
      .updateTable('workflow_owner')
      .set({ heartbeat_at: new Date(0) })
      .execute();
    const quick = await seekTenure(owner());
    if (!('tenure' in slow) || !('tenure' in quick)) throw new Error('both are to be owners');

    const late = slow.tenure.write((tx) => addRuns(tx, [aRun('late')], new Date()));
    await expect(late).rejects.toThrow('Another process has taken over');
    await quick.tenure.write((tx) => addRuns(tx, [aRun('in time')], new Date()));

    const runs = await host.db.selectFrom('workflow_runs').select('id').execute();
    expect(runs).toEqual([{ id: 'in time' }]);
    expect(slow.tenure.lost.aborted).toBe(true);
    await slow.tenure.release();
    await quick.tenure.write((tx) => addRuns(tx, [aRun('still in time')], new Date()));
    await quick.tenure.release();
  });

  test('an owner that was replaced aborts what it is doing', async () => {
    const owner = host.newEngine({ pace: HURRIED });
    owner.queue('main', {});
    const held = gate();
    const reasons: string[] = [];
    const who = owner.define('who', (ctx) =>
      ctx.step('work', async ({ signal }) => {
        if (reasons.length > 0) return 'second try';
        await held.pass(signal).catch(() => reasons.push(String(signal.reason)));
        return 'too late';
      }),
    );
    await owner.open();
    await owner.start(who, 'run', null, { queue: 'main' });
    await until(() => held.waitingAt.count === 1);

    // As if this process had been silent, and is on a host of which nobody here knows anything.
    await host.db.updateTable('workflow_owner').set({ tenure_id: 'another', host: 'x' }).execute();
    await until(() => reasons.length === 1);

    expect(reasons[0]).toMatch(/Another process has taken over/);
    // The one that took over falls silent, so the work comes back.
    expect(await ended(owner, 'run')).toMatchObject({ output: 'second try' });
    expect(host.problems).toEqual([]);
  });

  test('a process of another host counts as dead only when it has been silent', async () => {
    const { engine } = worker('engine');
    await engine.open();
    await engine.close();
    const spokeAgo = (ms: number) =>
      host.db
        .insertInto('workflow_owner')
        .values({
          slot: 1,
          tenure_id: 'theirs',
          host: 'another host',
          pid: 1,
          process_start: '1',
          heartbeat_at: new Date(Date.now() - ms),
        })
        .onConflict((conflict) =>
          conflict.column('slot').doUpdateSet((row) => ({
            heartbeat_at: row.ref('excluded.heartbeat_at'),
          })),
        )
        .execute();

    await spokeAgo(500);
    await expect(engine.open()).rejects.toMatchObject({ code: 'CONFLICT' });
    await spokeAgo(2_000);

    await expect(engine.open()).resolves.toBeUndefined();
  });
});

const aRun = (id: string) => ({
  id,
  workflow: 'workflow',
  input: 'null',
  parent_id: null,
  ordinal: 0,
  queue: 'main',
  partition: '',
  priority: 0,
  run_at: new Date(0),
});

const BEGIN_PLAN = 'begin film/plan';
