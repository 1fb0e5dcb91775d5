import { once } from 'node:events';
import { expect, test } from 'vitest';
import { anInstallation, type Installation } from '../support/cli.ts';
import { makePostgresDatabase } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';

const A_FILM = { timeout: 150_000 };

/** The address it prints once it listens. */
async function served(installation: Installation, ...args: string[]) {
  const { child, ended } = installation.start('serve', ...args);
  if (!child.stdout) throw new Error('unreachable: its output is a pipe');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const address = /http:\/\/\S+/.exec(line.toString())?.[0] ?? '';
  return { child, ended, address };
}

async function ask(url: string, { token, body }: { token?: string; body?: object } = {}) {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, string>;
}

test(
  'a studio that only serves and a worker that only works make an ad on PostgreSQL',
  A_FILM,
  async () => {
    const database = await makePostgresDatabase('migrated');
    await using installation = await anInstallation({ databaseUrl: database.url });
    const web = await served(installation, '--no-work');
    const account = {
      username: 'ada',
      email: 'ada@example.com',
      password: 'correct horse battery',
    };
    await ask(`${web.address}/api/auth/register`, { body: account });
    const { access_token: token = '' } = await ask(`${web.address}/api/auth/login`, {
      body: { username: account.username, password: account.password },
    });
    const wish = { prompt: 'Mugs by Ada & Sons', duration: 6, aspect_ratio: '1:1' };

    const { id } = await ask(`${web.address}/api/generations`, { token, body: wish });
    const film = () => ask(`${web.address}/api/generations/${id ?? ''}`, { token });
    expect(await film()).toMatchObject({ status: 'pending' });
    const worker = installation.start('work');
    await eventually('the film', async () => (await film())['status'] === 'completed', {
      withinMs: 120_000,
    });

    worker.child.kill('SIGTERM');
    web.child.kill('SIGTERM');
    const [work, serve] = [await worker.ended, await web.ended];
    expect([work.code, work.stderr]).toEqual([0, '']);
    expect([serve.code, serve.stderr]).toEqual([0, '']);
    expect(work.stdout).toBe(
      'Ad Mint AI is working (Ctrl-C ends it)\nFinishing what goes on (Ctrl-C again leaves it to others)\n',
    );
    await database.drop();
  },
);
