import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import type { Engine, Workflow } from '#src/platform/durable/engine.ts';
import { anInstallation } from '../test/support/cli.ts';
import { bundledChild } from '../test/support/bundled-child.ts';
import { engineMaker } from '../test/support/engine-on.ts';
import { startPostgres } from '../test/support/postgres-server.ts';
import type { CallsWorker } from '../test/support/workers/calls-child.ts';
import {
  clock,
  defineCalls,
  readHappenings,
  type Happening,
} from '../test/support/workers/calls.ts';

/*
 * What a second worker process brings, how soon a run begins and how soon a cancelled one stops: `npm run
 * bench:workers`. A call is a run that waits two seconds for a vendor; each process has ten at a time, so it is
 * the waiting and not this machine that bounds them. Figures of one run compare with each other. Last, how
 * long reads take while this machine is busy with films.
 */

const CALL_MS = 2_000;
const CALLS_A_WORKER = 10;
const WINDOW_MS = 12_000;
const TIMES = 25;

/** Slower than the studio's own limit for one person. */
const READ_EVERY_MS = 150;

const server = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'admint-bench-'));
const postgres: DatabaseConfig = { kind: 'postgres', url: server.url };
const sqlite: DatabaseConfig = { kind: 'sqlite', path: join(folder, 'bench.db') };
const opened = { postgres: await open(postgres), sqlite: await open(sqlite) };

const rates = [await callsASecond(1), await callsASecond(2), await callsASecond(4)] as const;
const there = await startWorker('reactions');
const reactions = {
  'SQLite, in one process': await reactionsOf(sqlite, 'reactions', { work: true }),
  'PostgreSQL, in another process': await reactionsOf(postgres, 'reactions', { work: false }),
};
there.kill('SIGKILL');
await opened.postgres[Symbol.asyncDispose]();
await opened.sqlite[Symbol.asyncDispose]();
await server.stop();
rmSync(folder, { recursive: true });

console.table(
  rates.map((rate, n) => ({
    'worker processes': 2 ** n,
    'calls a second': round(rate),
    'times the rate of one': round(rate / rates[0]),
  })),
);
console.table(reactions);
console.table(await listReads());

async function open(database: DatabaseConfig) {
  const one = await openDatabase(database);
  await migrateDatabase(one.db);
  return one;
}

/** Of the calls that end while all workers work; more are waiting than they can do. */
async function callsASecond(workers: number): Promise<number> {
  const ledger = `rate-${workers}`;
  const { engine, call } = await engineFor(postgres, ledger);
  const calls = workers * CALLS_A_WORKER * ((WINDOW_MS * 2) / CALL_MS);
  for (let n = 0; n < calls; n++) {
    await engine.start(call, `${ledger}-${n}`, CALL_MS, { queue: 'calls' });
  }
  const children = await Promise.all(Array.from({ length: workers }, () => startWorker(ledger)));
  const from = clock();
  await wait(WINDOW_MS);
  for (const child of children) child.kill('SIGKILL');
  for (let n = 0; n < calls; n++) await engine.cancel(`${ledger}-${n}`);
  await engine.close();
  const ended = readHappenings(join(folder, ledger), 'end').filter(
    ({ at }) => at >= from && at < from + WINDOW_MS,
  );
  return ended.length / (WINDOW_MS / 1_000);
}

async function reactionsOf(database: DatabaseConfig, ledger: string, { work }: { work: boolean }) {
  const { engine, call } = await engineFor(database, ledger);
  if (work) await engine.open();
  const pickUps: number[] = [];
  const stops: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const id = `${database.kind}-${n}`;
    const startedAt = clock();
    await engine.start(call, id, 60_000, { queue: 'calls' });
    pickUps.push((await happened(ledger, 'begin', id)) - startedAt);
    const cancelledAt = clock();
    await engine.cancel(id);
    stops.push((await happened(ledger, 'aborted', id)) - cancelledAt);
  }
  await engine.close(0);
  return {
    'pick-up, ms (median)': round(median(pickUps)),
    'pick-up, ms (longest)': round(Math.max(...pickUps)),
    'stops after cancel, ms (median)': round(median(stops)),
    'stops after cancel, ms (longest)': round(Math.max(...stops)),
  };
}

async function engineFor(
  database: DatabaseConfig,
  ledger: string,
): Promise<{ engine: Engine; call: Workflow<number, null> }> {
  const makeEngine = await engineMaker(database);
  const engine = makeEngine(opened[database.kind].db, { onProblem: console.error });
  const options = { ledger: join(folder, ledger), perWorker: CALLS_A_WORKER };
  return { engine, call: defineCalls(engine, options) };
}

async function startWorker(ledger: string): Promise<ChildProcess> {
  const argument: CallsWorker = {
    database: postgres,
    ledger: join(folder, ledger),
    perWorker: CALLS_A_WORKER,
  };
  const source = await bundledChild('test/support/workers/calls-child.ts');
  const child = fork(source, [JSON.stringify(argument)]);
  await once(child, 'message');
  return child;
}

/** A studio as people start it, on SQLite, that draws two films and is asked for the list meanwhile. */
async function listReads() {
  await using installation = await anInstallation();
  const { child, ended } = installation.start('serve');
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const api = `${/http:\/\/\S+/.exec(line.toString())?.[0] ?? ''}/api`;
  const [username, password] = ['ada', 'correct horse battery'];
  const post = async (path: string, body: object, token = '') => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    };
    const answer = await fetch(api + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, string>;
  };
  await post('/auth/register', { username, password, email: 'ada@example.com' });
  const { access_token: token = '' } = await post('/auth/login', { username, password });
  const list = async () => {
    const answer = await fetch(`${api}/generations`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`The list answers ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { items: { status: string }[] };
  };
  const times: number[] = [];
  const read = async () => {
    const startedAt = performance.now();
    const { items } = await list();
    times.push(performance.now() - startedAt);
    return items;
  };
  for (let n = 0; n < 2; n++) await post('/generations', { prompt: `Mugs ${n}` }, token);
  while ((await read()).some(({ status }) => status === 'pending' || status === 'processing')) {
    await wait(READ_EVERY_MS);
  }
  child.kill('SIGTERM');
  await ended;
  const sorted = times.toSorted((a, b) => a - b);
  return {
    'list reads while two films are made': sorted.length,
    'ms (median)': round(median(sorted)),
    'ms (p95)': round(sorted[Math.floor(sorted.length * 0.95)] ?? NaN),
  };
}

async function happened(ledger: string, what: Happening, id: string): Promise<number> {
  for (;;) {
    const found = readHappenings(join(folder, ledger), what).find((one) => one.id === id);
    if (found) return found.at;
    await wait(2);
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
