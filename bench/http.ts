import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/*
 * How long reads take while a film renders: 50 clients that ask as the page does, against one
 * process on SQLite. Prints p50, p95 and
 * p99 by route; exits 1 when the p95 of a read is not below 50 ms.
 *
 * npm run bench:http
 */

const CLIENTS = 50;
const REQUESTS_EACH = 15;
/** As often as the studio's page looks how its film is coming along. */
const LOOK_EVERY_MS = 400;
const REACH_P95_MS = 50;

interface Answer {
  access_token?: string;
  id?: string;
  status?: string;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-http-'));
const studio = spawn(process.execPath, ['bin/admint.js', 'serve'], {
  env: {
    ...process.env,
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: `sqlite:///${join(folder, 'ads.db')}`,
  },
});
const [said] = (await once(studio.stdout, 'data')) as [Buffer];
const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString())?.[0] ?? '';

async function ask(path: string, token: string, body?: object): Promise<Answer> {
  const response = await fetch(address + path, {
    headers: {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Answer;
}

async function measure(path: string, token: string): Promise<number[]> {
  const times: number[] = [];
  const client = async (_: unknown, index: number) => {
    await pause((index / CLIENTS) * LOOK_EVERY_MS);
    for (let sent = 0; sent < REQUESTS_EACH; sent++) {
      const began = performance.now();
      await ask(path, token);
      times.push(performance.now() - began);
      await pause(LOOK_EVERY_MS);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }).map(client));
  return times.sort((one, other) => one - other);
}

const share = (times: readonly number[], part: number) =>
  times[Math.floor(times.length * part)] ?? Infinity;

try {
  const person = { username: 'bench', password: 'correct horse battery' };
  await ask('/api/auth/register', '', { ...person, email: 'bench@example.com' });
  const { access_token: token = '' } = await ask('/api/auth/login', '', person);
  const { id = '' } = await ask('/api/generations', token, { prompt: 'Oat milk', duration: 60 });

  let worst = 0;
  for (const path of ['/api/auth/me', `/api/generations/${id}`, '/api/generations']) {
    const times = await measure(path, token);
    const [p50, p95, p99] = [share(times, 0.5), share(times, 0.95), share(times, 0.99)];
    worst = Math.max(worst, p95);
    console.log(
      `${path.replace(id, ':id').padEnd(24)} p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)}  p99 ${p99.toFixed(1)} ms`,
    );
  }
  const { status } = await ask(`/api/generations/${id}`, token);
  console.log(`the film meanwhile: ${status ?? ''}; worst p95 ${worst.toFixed(1)} ms`);
  process.exitCode = worst < REACH_P95_MS ? 0 : 1;
} finally {
  studio.kill('SIGTERM');
  await once(studio, 'exit');
  await rm(folder, { recursive: true, force: true });
}
