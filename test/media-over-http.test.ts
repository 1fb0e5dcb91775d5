import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGeneration } from '#src/generations/generation-store.ts';
import { captionsKey, videoKey } from '#src/generations/generation-files.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { OpenDatabase } from '#src/platform/database/open-database.ts';
import { aGeneration } from './support/builders.ts';
import { freshSqlite } from './support/databases.ts';
import { openTestBucket } from './support/s3-files.ts';
import { anS3Server, type S3Server } from './support/s3-server.ts';
import { testStudio, type TestStudio } from './support/test-studio.ts';

const FILM = '0123456789';

describe.each(['a disk', 'S3'])('media from %s', (store) => {
  let opened: OpenDatabase;
  let server: S3Server | undefined;
  let home: string;
  let studio: TestStudio;
  let owner: Awaited<ReturnType<TestStudio['signUp']>>;
  let stranger: Awaited<ReturnType<TestStudio['signUp']>>;
  let ad: Generation;
  let url: string;

  beforeAll(async () => {
    opened = await freshSqlite();
    home = await mkdtemp(join(tmpdir(), 'media-'));
    server = store === 'S3' ? await anS3Server() : undefined;
    const files = server && (await openTestBucket(server, home));
    studio = await testStudio(opened.db, {}, files ? { files } : {});
    owner = await studio.signUp('ada');
    stranger = await studio.signUp('grace');
    const values = {
      user_id: owner.user_id,
      title: 'Kaffee: früh & kalt',
      status: 'completed',
    } as const;
    ad = await createGeneration(opened.db, aGeneration(values));
    await studio.app.files.keepStream(Readable.from([FILM]), videoKey(ad));
    await studio.app.files.keepStream(Readable.from(['WEBVTT']), captionsKey(ad, 'vtt'));
    url = `/media/${videoKey(ad)}`;
  });
  afterAll(async () => {
    await studio[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
    await opened[Symbol.asyncDispose]();
    await rm(home, { recursive: true, force: true });
  });

  async function ask(headers: Record<string, string> = {}, { method = 'GET', at = url } = {}) {
    const response = await studio.server.inject({
      method: method as 'GET' | 'HEAD',
      url: at,
      headers: { authorization: `Bearer ${owner.token}`, ...headers },
    });
    return { status: response.statusCode, body: response.body, headers: response.headers };
  }

  test('a film comes whole, with what a player has to know', async () => {
    const { status, body, headers } = await ask();

    expect([status, body]).toEqual([200, FILM]);
    expect(headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    expect(headers.etag).toMatch(/^"[\w-]+"$/);
  });

  test('HEAD tells the same and sends nothing', async () => {
    const whole = await ask();
    const head = await ask({ range: 'bytes=0-1' }, { method: 'HEAD' });

    expect([head.status, head.body]).toEqual([200, '']);
    for (const name of ['content-length', 'content-type', 'etag', 'last-modified']) {
      expect(head.headers[name]).toBe(whole.headers[name]);
    }
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-1,3-4', 200, FILM, undefined],
    ['bytes=12-', 416, '', 'bytes */10'],
  ])('%s gets %i', async (range, status, body, contentRange) => {
    const answer = await ask({ range });

    expect([answer.status, answer.body]).toEqual([status, body]);
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  test('what the asker has already is not sent again', async () => {
    const { headers } = await ask();
    const etag = String(headers.etag);
    const modified = String(headers['last-modified']);

    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await ask({ 'if-none-match': known });
      expect([answer.status, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
    expect((await ask({ 'if-modified-since': modified })).status).toBe(304);
    const contradicted = { 'if-modified-since': modified, 'if-none-match': '"other"' };
    expect((await ask(contradicted)).status).toBe(200);
  });

  test('a part of a file that changed meanwhile is answered with all of it', async () => {
    const { headers } = await ask();
    const range = 'bytes=2-4';

    expect((await ask({ range, 'if-range': String(headers.etag) })).status).toBe(206);
    expect((await ask({ range, 'if-range': String(headers['last-modified']) })).status).toBe(206);
    expect((await ask({ range, 'if-range': '"other"' })).status).toBe(200);
    expect((await ask({ range, 'if-range': `W/${String(headers.etag)}` })).status).toBe(200);
  });

  test('a download is called as the ad is', async () => {
    const film = await ask({}, { at: `${url}?download` });
    const captions = await ask({}, { at: `/media/${captionsKey(ad, 'vtt')}?download` });

    expect(film.headers['content-disposition']).toBe(
      `attachment; filename="Kaffee fr_h & kalt.mp4"; filename*=UTF-8''Kaffee%20fr%C3%BCh%20%26%20kalt.mp4`,
    );
    expect(captions.headers['content-disposition']).toContain('Kaffee fr_h & kalt.vtt');
    expect(captions.headers['content-type']).toBe('text/vtt; charset=utf-8');
  });

  test('nobody else gets it, and there is no way out of its folder', async () => {
    const asStranger = { authorization: `Bearer ${stranger.token}` };
    expect((await ask(asStranger)).status).toBe(404);
    expect((await ask({ authorization: 'Bearer nobody' })).status).toBe(401);
    const folder = url.replace('/ad.mp4', '');
    for (const at of [
      `${folder}/..%2f..%2f..%2fetc%2fpasswd`,
      `${folder}/%2e%2e/ad.mp4`,
      `${folder}/film.svg`,
      `${folder}/index.html`,
      `${folder}/ad.mp4%00.html`,
      '/media/../package.json',
    ]) {
      expect((await ask({}, { at })).status).toBeGreaterThanOrEqual(400);
    }
  });
});
