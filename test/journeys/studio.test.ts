import { once } from 'node:events';
import { request } from 'node:http';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInstallation, type Installation } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';

const A_FILM_MS = 60_000;

let installation: Installation;
let studio: { child: ChildProcess; ended: Promise<unknown> };
let address: string;
beforeAll(async () => {
  installation = await anInstallation();
  await open();
  const person = { username: 'ada', password: 'correct horse battery staple' };
  await post('/api/auth/register', { ...person, email: 'ada@example.com' });
  const { body } = await post('/api/auth/login', person);
  token = String(body['access_token']);
});
afterAll(async () => {
  studio.child.kill('SIGTERM');
  await studio.ended;
  await installation[Symbol.asyncDispose]();
});

let token = '';

async function open() {
  studio = installation.start('serve');
  const [said] = (await once(studio.child.stdout!, 'data')) as [Buffer];
  address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString())?.[0] ?? '';
}

const signedIn = () => (token === '' ? {} : { authorization: `Bearer ${token}` });

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signedIn(), ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function get(path: string) {
  const response = await fetch(address + path, { headers: signedIn() });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const WISH = { prompt: 'Oat milk that froths', duration: 6, aspect_ratio: '1:1' };

test(
  'an ad that is asked for over HTTP is made, watched, played in part and listed',
  async () => {
    const { status, body: asked } = await post('/api/generations', WISH);
    expect(status).toBe(202);
    expect(asked).toMatchObject({ status: 'pending', prompt: WISH.prompt, video_url: null });

    const url = `/api/generations/${String(asked['id'])}`;
    await eventually('the film', async () => (await get(url)).body['status'] === 'completed', {
      withinMs: 45_000,
    });
    const { body: made } = await get(url);
    const video = await fetch(address + String(made['video_url']), {
      headers: { range: 'bytes=0-99', ...signedIn() },
    });

    const captions = await fetch(address + String(made['video_url']).replace('ad.mp4', 'ad.srt'), {
      headers: signedIn(),
    });

    expect(await captions.text()).toContain('00:00:0');
    expect(video.status).toBe(206);
    expect(video.headers.get('content-type')).toBe('video/mp4');
    expect((await video.arrayBuffer()).byteLength).toBe(100);
    const [listed, ...others] = (await get('/api/generations')).body['items'] as object[];
    expect(others).toEqual([]);
    expect(made).toMatchObject(listed!);
  },
  A_FILM_MS,
);

test(
  'a film that was in the making when the studio was killed is finished after its next start',
  async () => {
    const { body: asked } = await post('/api/generations', { ...WISH, duration: 12 });
    const url = `/api/generations/${String(asked['id'])}`;
    await eventually('the first scene', async () => Number((await get(url)).body['progress']) > 30);

    studio.child.kill('SIGKILL');
    await studio.ended;
    await open();

    await eventually('the film', async () => (await get(url)).body['status'] === 'completed', {
      withinMs: 45_000,
    });
  },
  A_FILM_MS,
);

test('cancelling over HTTP ends an ad at once', async () => {
  const { body: asked } = await post('/api/generations', { ...WISH, duration: 30 });

  const { status, body } = await post(`/api/generations/${String(asked['id'])}/cancel`, {});

  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'failed', error_message: 'Cancelled by user' });
});

test.each([
  ['a field that is wrong', { prompt: 'Tea', duration: 99 }, 'duration', 'at most 60 seconds'],
  ['an empty prompt', { prompt: ' ' }, 'prompt', 'The prompt is empty'],
  ['a field nobody knows', { prompt: 'Tea', colour: 'red' }, 'colour', 'colour'],
])('%s is refused by name', async (_what, wish, field, sentence) => {
  const { status, body } = await post('/api/generations', wish);

  expect(status).toBe(422);
  expect(body['error']).toMatchObject({ code: 'INVALID_FIELD', details: { field } });
  expect((body['error'] as { message: string }).message).toContain(sentence);
});

test('what does not exist is not found, and says so in one shape', async () => {
  for (const path of ['/api/generations/nothing', '/api/nothing', '/media/videos/a/b/ad.mp4']) {
    expect(await get(path)).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
  }
});

test('a path that climbs out of the media folder leads nowhere', async () => {
  const { status } = await get('/media/videos/a/b/..%2f..%2f..%2fads.db');

  expect(status).toBe(422);
});

test('a page of another site can neither write here nor read by a name of its own', async () => {
  const person = { username: 'eve', password: 'correct horse battery staple' };
  const written = await fetch(`${address}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://evil.example' },
    body: JSON.stringify(person),
  });
  const { port } = new URL(address);
  const read = await new Promise<number | undefined>((resolve) => {
    request(
      { port, path: '/api/auth/registration', headers: { host: `evil.example:${port}` } },
      (response) => {
        resolve(response.statusCode);
        response.resume();
      },
    ).end();
  });

  expect(written.status).toBe(403);
  expect(read).toBe(403);
});

test('the page and all it loads come from the studio itself', async () => {
  const page = await (await fetch(address)).text();

  expect(page).toContain('<title>Ad Mint AI</title>');
  for (const [, path] of page.matchAll(/(?:src|href)="([^"#]+)"/g)) {
    expect((await fetch(address + String(path))).status, path).toBe(200);
  }
});
