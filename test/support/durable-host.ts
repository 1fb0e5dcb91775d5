import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import type { DatabaseKind } from '#src/platform/database/database-kind.ts';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import type { Engine } from '#src/platform/durable/engine.ts';
import type { EngineHost, EngineProcess } from '#src/platform/durable/conformance/engine-host.ts';
import type { Pace } from '#src/platform/durable/embedded/ownership.ts';
import { durableDb, type DurableDb } from '#src/platform/durable/tables.ts';
import { bundledChild } from './bundled-child.ts';
import { makePostgresDatabase } from './databases.ts';
import { engineMaker } from './engine-on.ts';
import type { FilmOptions } from '#src/platform/durable/conformance/film.ts';

export interface ChildOptions extends FilmOptions {
  database: DatabaseConfig;
  pace?: Pace;
  standby?: boolean;
}

export interface DurableHost extends EngineHost {
  db: DurableDb;
  newEngine: (options?: { pace?: Pace }) => Engine;
}

/** A database that several processes can open, and everything that works on it. */
export async function durableHost(kind: DatabaseKind): Promise<DurableHost> {
  const folder = mkdtempSync(join(tmpdir(), 'admint-durable-'));
  const { database, drop } = await makeDatabase(kind, folder);
  const opened = await openDatabase(database);
  await migrateDatabase(opened.db);
  const makeEngine = await engineMaker(database);
  const engines: Engine[] = [];
  const children: ChildProcess[] = [];
  const problems: unknown[] = [];

  return {
    db: durableDb(opened.db),
    ledger: join(folder, 'ledger'),
    problems,
    pickUpMs: kind === 'sqlite' ? 50 : 300,
    rememberedSteps: () => rememberedSteps(opened.db, kind),
    newEngine({ pace } = {}) {
      const engine = makeEngine(opened.db, {
        onProblem: (problem) => problems.push(problem),
        ...(pace && { pace }),
      });
      engines.push(engine);
      return engine;
    },
    async fork(options) {
      const argument: ChildOptions = { ...options, database, ledger: join(folder, 'ledger') };
      const child = fork(await bundledChild('test/support/durable-child.ts'), [
        JSON.stringify(argument),
      ]);
      children.push(child);
      const exited = once(child, 'exit').then(([, signal]) => signal as string | null);
      // One that dies in its first step may be gone before its word arrives.
      const answer = await Promise.race([
        once(child, 'message').then(([word]) => word as string),
        exited.then(() => 'died'),
      ]);
      return { ...asEngineProcess(child, exited), answer };
    },
    async [Symbol.asyncDispose]() {
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(engines.map((engine) => engine.close(0)));
      await opened[Symbol.asyncDispose]();
      await drop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** As `runId/name`, without the lines in which DBOS notes a child or a progress. */
async function rememberedSteps(db: Db, kind: DatabaseKind): Promise<string[]> {
  const { rows } = await (
    kind === 'sqlite'
      ? sql<{ step: string }>`select run_id || '/' || name as step from workflow_steps`
      : sql<{ step: string }>`select workflow_uuid || '/' || function_name as step
          from dbos.operation_outputs where function_name not in ('run', 'DBOS.setEvent')`
  ).execute(db);
  return rows.map(({ step }) => step);
}

async function makeDatabase(kind: DatabaseKind, folder: string) {
  if (kind === 'sqlite') {
    const database: DatabaseConfig = { kind, path: join(folder, 'test.db') };
    return { database, drop: () => Promise.resolve() };
  }
  const { url, drop } = await makePostgresDatabase('migrated');
  const database: DatabaseConfig = { kind, url };
  return { database, drop };
}

function asEngineProcess(
  child: ChildProcess,
  exited: Promise<string | null>,
): Omit<EngineProcess, 'answer'> {
  return {
    exited,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    freeze: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
    async close() {
      child.send('close');
      await exited;
    },
  };
}
