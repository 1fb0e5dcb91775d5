import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface CliResult {
  /** Null when it was killed. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** An installation of its own: a folder with a database and a data folder, removed at the end. */
export interface Installation {
  folder: string;
  dataDir: string;
  /** Runs `admint` as a person would and waits for its end. */
  admint(...args: string[]): Promise<CliResult>;
  /** Starts it and hands the process over, to be killed or told to stop. */
  start(...args: string[]): { child: ChildProcess; ended: Promise<CliResult> };
  [Symbol.asyncDispose](): Promise<void>;
}

export async function anInstallation({
  databaseUrl,
  env: settings = {},
}: { databaseUrl?: string; env?: Record<string, string> } = {}): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'admint-'));
  const dataDir = join(folder, 'data');
  const env = {
    ...process.env,
    INIT_CWD: folder,
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? `sqlite:///${join(folder, 'ads.db')}`,
    ...settings,
  };
  const start = (...args: string[]) => {
    const child = spawn(process.execPath, ['bin/admint.js', ...args], { env });
    return { child, ended: ending(child) };
  };
  return {
    folder,
    dataDir,
    start,
    admint: (...args) => start(...args).ended,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

function ending(child: ChildProcess): Promise<CliResult> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
