import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import type { DatabaseKind } from '#src/platform/database/database-kind.ts';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { embeddedEngine } from '#src/platform/durable/embedded-engine.ts';
import type { Engine } from '#src/platform/durable/engine.ts';
import type { EngineHost, EngineProcess } from '#src/platform/durable/conformance/engine-host.ts';
import type { Pace } from '#src/platform/durable/ownership.ts';
import { durableDb, type DurableDb } from '#src/platform/durable/tables.ts';
import { makePostgresDatabase } from './databases.ts';
import type { FilmOptions } from '#src/platform/durable/conformance/film.ts';

export interface ChildOptions extends FilmOptions {
  database: DatabaseConfig;
  pace?: Pace;
  standby?: boolean;
}

export interface EmbeddedHost extends EngineHost {
  db: DurableDb;
  newEngine: (options?: { pace?: Pace }) => Engine;
}

/** A database that several processes can open, and everything that works on it. */
export async function embeddedHost(kind: DatabaseKind): Promise<EmbeddedHost> {
  const folder = mkdtempSync(join(tmpdir(), 'admint-durable-'));
  const { database, drop } = await makeDatabase(kind, folder);
  const opened = await openDatabase(database);
  await migrateDatabase(opened.db);
  const engines: Engine[] = [];
  const children: ChildProcess[] = [];
  const problems: unknown[] = [];

  return {
    db: durableDb(opened.db),
    ledger: join(folder, 'ledger'),
    problems,
    async rememberedSteps() {
      const rows = await durableDb(opened.db)
        .selectFrom('workflow_steps')
        .select(['run_id', 'name'])
        .execute();
      return rows.map(({ run_id, name }) => `${run_id}/${name}`);
    },
    newEngine({ pace } = {}) {
      const engine = embeddedEngine({
        db: opened.db,
        now: () => new Date(),
        newId: randomUUID,
        chance: Math.random,
        onProblem: (problem) => problems.push(problem),
        ...(pace && { pace }),
      });
      engines.push(engine);
      return engine;
    },
    async fork(options) {
      const argument: ChildOptions = { ...options, database, ledger: join(folder, 'ledger') };
      const child = fork(new URL('durable-child.ts', import.meta.url), [JSON.stringify(argument)], {
        execArgv: runsTypeScript() ? [] : ['--import', 'tsx'],
      });
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

/** Since Node 22.18 without help, which starts much sooner. */
function runsTypeScript(): boolean {
  return Boolean((process.features as { typescript?: unknown }).typescript);
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
