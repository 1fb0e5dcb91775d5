import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createGeneration } from '#src/generations/generation-store.ts';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { openDatabase, type OpenDatabase } from '#src/platform/database/open-database.ts';
import { LOCAL_MODEL } from '#src/generations/local-model.ts';
import { aGeneration } from '../builders.ts';
import { bundledChild } from '../bundled-child.ts';
import { engineMaker } from '../engine-on.ts';
import type { Fault } from '../faulty-vendor.ts';
import { addPeople } from '../people.ts';
import type { ChaosWorker } from './chaos-child.ts';
import { chaosClock, chaosFiles, defineChaos, SCENES } from './chaos-workflow.ts';

export interface ChaosPlan {
  database: DatabaseConfig;
  generations: number;
  workers: number;
  /** kill -9 of a worker chosen at random; another takes its place. */
  kills: number;
  /** Once, in the middle. */
  restartDatabase?: () => Promise<void>;
  withinMs: number;
}

export interface ChaosCounts {
  completed: number;
  failed: number;
  /** Ended in failure without a sentence that says why. */
  withoutReason: number;
  reasons: string[];
  unfinished: number;
  kills: number;
  orders: number;
  scenesOrdered: number;
  /** Kept, and not as long as its clips together. */
  brokenFilms: number;
  /** What dead processes left and nobody took away. */
  leftovers: number;
  seconds: number;
}

/** Ads ordered from a vendor that fails, made by workers that are killed: what became of each of them. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosCounts> {
  const startedAt = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'admint-chaos-'));
  const children: ChildProcess[] = [];
  try {
    await using opened = await openDatabase(plan.database, { onError: () => undefined });
    await migrateDatabase(opened.db);
    const vendorUrl = await startVendor(children, faultsFor(plan.generations * SCENES));
    const ids = await acceptAll(plan, opened, { folder, vendorUrl });

    const workers = await startWorkers(children, { ...plan, folder, vendorUrl });
    const kills = await disturb(plan, opened, workers);
    await untilAllEnded(plan, opened);
    const vendor = await lookAtVendor(vendorUrl);
    for (const child of children) child.kill('SIGKILL');
    return {
      ...(await countEnds(opened, ids)),
      ...(await countFiles(opened, folder)),
      kills,
      orders: vendor.orders.length,
      scenesOrdered: new Set(vendor.orders.map(({ key }) => key?.replace(/\/\d+$/, ''))).size,
      seconds: Math.round((performance.now() - startedAt) / 1_000),
    };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

interface Place {
  folder: string;
  vendorUrl: string;
}

/** A quarter of the requests meet one; some scenes are refused or fail for good. */
function faultsFor(scenes: number): Fault[] {
  const some: Fault[] = [
    { on: 'order', what: 'cut', taken: true },
    { on: 'order', what: 'status', status: 500 },
    { on: 'film', what: 'cut' },
    { on: 'look', what: 'cut' },
    { on: 'order', what: 'cut', taken: false },
    { on: 'order', what: 'delay', ms: 300 },
    { on: 'look', what: 'status', status: 503 },
    { on: 'order', what: 'status', status: 429, retryAfter: 1 },
  ];
  const faults = Array.from({ length: Math.ceil(scenes / 4) }, (_, n) => some[n % some.length]!);
  const final: Fault[] = [
    { on: 'order', what: 'refuse' },
    { on: 'look', what: 'fail', code: 'INTERNAL.BAD_OUTPUT' },
  ];
  return [...faults, ...final];
}

async function startVendor(children: ChildProcess[], faults: Fault[]): Promise<string> {
  const wishes = JSON.stringify({ makesInMs: 400, honoursKeys: true, faults });
  const child = fork(await bundledChild('test/support/faulty-vendor-child.ts'), [wishes]);
  children.push(child);
  const [url] = (await once(child, 'message')) as [string];
  return url;
}

async function acceptAll(
  { database, generations }: ChaosPlan,
  { db }: OpenDatabase,
  { folder, vendorUrl }: Place,
): Promise<string[]> {
  const makeEngine = await engineMaker(database);
  const engine = makeEngine(db, { onProblem: () => undefined });
  const world = { db, engine, files: chaosFiles(folder), ...chaosClock };
  const { begin } = defineChaos(world, vendorUrl);
  const { owner } = await addPeople(db);
  const ids: string[] = [];
  for (let n = 0; n < generations; n++) {
    const row = aGeneration({ user_id: owner.user_id, model: LOCAL_MODEL });
    const { id } = await createGeneration(db, row);
    // Every tenth as if the process had died before it could hand it over: the sweep has to find it.
    if (n % 10 !== 9) await begin(id);
    ids.push(id);
  }
  await engine.close();
  return ids;
}

interface Workers {
  killOne: () => Promise<void>;
}

async function startWorkers(
  children: ChildProcess[],
  { database, workers, folder, vendorUrl }: ChaosPlan & Place,
): Promise<Workers> {
  const source = await bundledChild('test/support/chaos/chaos-child.ts');
  const argument: ChaosWorker = { database, folder, vendorUrl };
  const start = () => {
    const child = fork(source, [JSON.stringify(argument)]);
    children.push(child);
    return child;
  };
  const living = Array.from({ length: workers }, start);
  return {
    async killOne() {
      const place = Math.floor(Math.random() * living.length);
      const victim = living[place];
      living[place] = start();
      if (victim?.kill('SIGKILL')) await once(victim, 'exit');
    },
  };
}

/** Kills while there is work, each time after some of it was done; answers how often. */
async function disturb(plan: ChaosPlan, { db }: OpenDatabase, { killOne }: Workers) {
  const restartAt = Math.floor(plan.kills / 2);
  for (let kills = 0; kills < plan.kills; kills++) {
    const before = await countCalls(db);
    const deadline = performance.now() + plan.withinMs / (plan.kills + 1);
    while (performance.now() < deadline && (await countCalls(db)) < before + 2) await wait(50);
    await wait(Math.random() * 400); // the moment is what this is about
    await killOne();
    if (kills === restartAt) await plan.restartDatabase?.();
  }
  return plan.kills;
}

async function countCalls(db: OpenDatabase['db']): Promise<number> {
  const { calls } = await db
    .selectFrom('provider_calls')
    .select((row) => row.fn.countAll<number>().as('calls'))
    .where('state', '!=', 'intent')
    .executeTakeFirstOrThrow();
  return calls;
}

async function untilAllEnded({ withinMs }: ChaosPlan, { db }: OpenDatabase): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    const going = await db
      .selectFrom('generations')
      .select('id')
      .where('status', 'in', ['pending', 'processing'])
      .execute();
    if (going.length === 0) return;
    await wait(200);
  }
}

async function countEnds({ db }: OpenDatabase, ids: readonly string[]) {
  const rows = await db.selectFrom('generations').selectAll().where('id', 'in', ids).execute();
  const count = (is: (row: (typeof rows)[number]) => boolean) => rows.filter(is).length;
  return {
    completed: count(({ status }) => status === 'completed'),
    failed: count(({ status }) => status === 'failed'),
    withoutReason: count(({ status, error_message }) => status === 'failed' && !error_message),
    reasons: [...new Set(rows.flatMap(({ error_message }) => error_message ?? []))],
    unfinished: count(({ status }) => status === 'pending' || status === 'processing'),
  };
}

/** After what the product itself does with leftovers. */
async function countFiles({ db }: OpenDatabase, folder: string) {
  const files = chaosFiles(folder);
  const soon = new Date(Date.now() + 60_000);
  for (const left of await files.leftovers(soon)) await left.remove();
  const leftovers = (await files.leftovers(soon)).length;

  const sizes: number[] = [];
  for await (const { sizeBytes } of files.list('videos')) sizes.push(sizeBytes);
  const clips: number[] = [];
  for await (const { sizeBytes } of files.list('temp')) clips.push(sizeBytes);
  const whole = Math.max(...sizes);
  const films = sizes.filter((size) => size === whole).length;
  const completed = await db
    .selectFrom('generations')
    .select('id')
    .where('status', '=', 'completed')
    .execute();
  const brokenClips = clips.filter((size) => size * SCENES !== whole).length;
  return {
    brokenFilms: sizes.length - films + brokenClips + Math.abs(films - completed.length),
    leftovers,
  };
}

async function lookAtVendor(url: string): Promise<{ orders: { key: string | null }[] }> {
  return (await (await fetch(`${url}/control`)).json()) as { orders: { key: string | null }[] };
}
