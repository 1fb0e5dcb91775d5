import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { embeddedEngine } from '#src/platform/durable/embedded/embedded-engine.ts';
import type { Engine, Workflow } from '#src/platform/durable/engine.ts';
import { addRuns, claimRuns, endRun } from '#src/platform/durable/embedded/run-store.ts';
import { rememberStep } from '#src/platform/durable/embedded/step-store.ts';
import { durableDb, type DurableDb } from '#src/platform/durable/tables.ts';

/*
 * How much the engine costs over the writes that any record of the same work needs: `node --import tsx
 * bench/engine.ts`. Rounds of both alternate in one run; each figure is the median of the rounds.
 */

const ROUNDS = 7;
const WORKFLOWS = 100;
const PICK_UPS = 50;

const folder = mkdtempSync(join(tmpdir(), 'admint-bench-'));
const opened = await openDatabase({ kind: 'sqlite', path: join(folder, 'bench.db') });
await migrateDatabase(opened.db);
const db = durableDb(opened.db);
const engine = embeddedEngine({
  db: opened.db,
  now: () => new Date(),
  newId: randomUUID,
  chance: Math.random,
  onProblem: console.error,
});
engine.queue('bench', { perWorker: 50 });

let finished = 0;
let beganAt = 0;
let onFinished: () => void = () => undefined;
const tiny = engine.define('tiny', async (ctx, n: number) => {
  beganAt = performance.now();
  const one = await ctx.step('one', async () => n + 1);
  const two = await ctx.step('two', async () => one + 1);
  finished += 1;
  onFinished();
  return two;
});
await engine.open();

const engineRates: number[] = [];
const rawRates: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  rawRates.push(await perSecond(() => writeRaw(db, `raw-${round}`)));
  engineRates.push(await perSecond(() => runAll(engine, tiny, `run-${round}`)));
}
const pickUps = await pickUpTimes();
await engine.close();
await opened[Symbol.asyncDispose]();
rmSync(folder, { recursive: true });

const ratios = engineRates.map((rate, n) => rate / rawRates[n]!);
console.table({
  'tiny 2-step workflows a second': Math.round(median(engineRates)),
  'their writes alone, without an engine': Math.round(median(rawRates)),
  'ratio (median of the rounds)': Number(median(ratios).toFixed(2)),
  'pick-up of a run, ms (median)': Number(median(pickUps).toFixed(1)),
  'pick-up of a run, ms (longest)': Number(Math.max(...pickUps).toFixed(1)),
});

async function perSecond(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return WORKFLOWS / ((performance.now() - startedAt) / 1_000);
}

async function runAll(on: Engine, workflow: Workflow<number, number>, prefix: string) {
  finished = 0;
  for (let n = 0; n < WORKFLOWS; n++) {
    await on.start(workflow, `${prefix}-${n}`, n, { queue: 'bench' });
  }
  if (finished < WORKFLOWS) {
    await new Promise<void>((resolve) => {
      onFinished = () => {
        if (finished === WORKFLOWS) resolve();
      };
    });
  }
  // Its end is written after its last line.
  while ((await on.find(`${prefix}-${WORKFLOWS - 1}`))?.state !== 'done');
}

/** Insert, begin, two answers, end: each on the disk before the next, as the engine needs them. */
async function writeRaw(on: DurableDb, prefix: string) {
  for (let n = 0; n < WORKFLOWS; n++) {
    const id = `${prefix}-${n}`;
    const run = {
      id,
      workflow: 'tiny',
      input: String(n),
      parent_id: null,
      ordinal: 0,
      queue: 'raw',
      partition: '',
      priority: 0,
      run_at: new Date(),
    };
    await addRuns(on, [run], new Date());
    await claimRuns(on, [id], new Date());
    for (const position of [0, 1]) {
      await rememberStep(on, { run_id: id, position, name: 'step', output: '1', error: null });
    }
    await endRun(on, id, { state: 'done', output: '2', error: null }, new Date());
  }
}

async function pickUpTimes(): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < PICK_UPS; n++) {
    const done = new Promise<void>((resolve) => (onFinished = resolve));
    const startedAt = performance.now();
    await engine.start(tiny, `pick-up-${n}`, n, { queue: 'bench' });
    await done;
    times.push(beganAt - startedAt);
  }
  return times;
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
