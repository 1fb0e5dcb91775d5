import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from './create-server.ts';
import type { Routes } from './routes.ts';
import { serveWeb } from './serve-web.ts';

const PAGE = '<!doctype html><title>Ad Mint AI</title>';
const PART = 'export const part = 1;';

let folder: string;
let server: Routes;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'theme.js'), PART);
  await writeFile(join(folder, 'assets', 'part-1a2b.js'), PART);
  await writeFile(join(folder, 'assets', 'part-1a2b.js.br'), brotliCompressSync(PART));
  const nobody = () => Promise.resolve(undefined);
  server = await createServer({ findCaller: nobody, newId: uuidv7, cookieName: 'session' });
  await serveWeb(server, folder);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

test.each(['/', '/create', '/generations/1.5', '/login?next=%2Fcreate', '/apiary'])(
  'answers %s with the page, which is asked for anew each time',
  async (url) => {
    const { statusCode, headers, body } = await get(url);

    expect({ statusCode, body }).toEqual({ statusCode: 200, body: PAGE });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
  },
);

test('sends a part as it was compressed, to be kept for ever', async () => {
  const { headers, rawPayload } = await get('/assets/part-1a2b.js', {
    'accept-encoding': 'gzip, br',
  });

  expect(rawPayload).toEqual(brotliCompressSync(PART));
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('sends a part plainly to whoever reads nothing else, and what is beside the page', async () => {
  expect((await get('/assets/part-1a2b.js')).body).toBe(PART);
  expect((await get('/theme.js')).headers['cache-control']).toBe('no-cache');
});

test.each(['/api/nothing', '/api', '/media/nothing', '/assets/gone.js', '/robots.txt'])(
  'never answers %s with the page',
  async (url) => {
    const { statusCode, headers, body } = await get(url);

    expect(statusCode).toBe(404);
    expect(String(headers['cache-control'])).not.toContain('immutable');
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  },
);

test.each(['/../package.json', '/assets/../../secret', '/assets/%2e%2e/%2e%2e/secret', '/%zz'])(
  'sends nothing from outside its folder for %s',
  async (url) => {
    const { statusCode, body } = await get(url);

    expect(statusCode === 200 ? body : PAGE).toBe(PAGE);
  },
);
