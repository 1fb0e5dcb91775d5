import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

/** A real Chromium: the one that the variable CHROMIUM names, else the npm package's. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? (await unpackChromium());
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/**
 * The package unpacks into the temp folder and takes whatever is there already, also another process's
 * half: so each unpacks into a folder of its own, and the first one's becomes everybody's.
 */
async function unpackChromium(): Promise<string> {
  const kept = join(tmpdir(), `admint-chromium-${process.getuid?.() ?? ''}-${packageVersion()}`);
  const program = join(kept, 'chromium');
  if (existsSync(program)) return program;

  const own = `${kept}.${process.pid}`;
  await mkdir(own, { recursive: true });
  const env = { ...process.env, TMPDIR: own };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], { env });
  await rename(own, kept).catch(() => rm(own, { recursive: true }));
  return program;
}

function packageVersion(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  return (require(join(dirname(entry), '..', 'package.json')) as { version: string }).version;
}
