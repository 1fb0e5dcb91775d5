import { access, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestBucket } from '../../../test/support/s3-files.ts';
import { anS3Server, type S3Server } from '../../../test/support/s3-server.ts';

let server: S3Server;
let home: string;
let film: string;

beforeAll(async () => {
  server = await anS3Server();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'admint-bucket-'));
  film = join(home, 'film.mp4');
  await writeFile(film, 'a film');
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

test('made on one machine are worked with on another', async () => {
  const [one, two] = [
    await openTestBucket(server, join(home, 'one'), { prefix: 'shared/' }),
    await openTestBucket(server, join(home, 'two'), { prefix: 'shared/' }),
  ];
  await one.keep(film, 'temp/run/scene-1.mp4');

  const path = await two.localPath('temp/run/scene-1.mp4');
  await two.removeFolder('temp/run');

  expect(path).toContain(join(home, 'two'));
  expect(path).toMatch(/scene-1\.mp4$/);
  await expect(access(path)).rejects.toThrow();
  await expect(one.localPath('temp/run/scene-1.mp4')).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('are brought once, and once when several ask at the same time', async () => {
  const key = 'temp/run/scene-1.mp4';
  await (await openTestBucket(server, join(home, 'one'), { prefix: 'once/' })).keep(film, key);
  const other = await openTestBucket(server, join(home, 'two'), { prefix: 'once/' });

  const paths = await Promise.all([1, 2, 3].map(() => other.localPath(key)));

  expect(new Set(paths).size).toBe(1);
  const brought = await readdir(join(home, 'two', 'cache'), { recursive: true });
  expect(brought.filter((name) => name.endsWith('.mp4'))).toHaveLength(1);
  expect(brought.filter((name) => name.endsWith('.half'))).toEqual([]);
});

test('can be fetched by anyone with a signed address that ends', async () => {
  const files = await openTestBucket(server, home);
  await files.keep(film, 'videos/film.mp4');

  const address = await files.signedUrl('videos/film.mp4', { forSeconds: 60 });

  const answer = await fetch(address ?? '');
  expect([answer.status, await answer.text()]).toEqual([200, 'a film']);
  expect(answer.headers.get('content-type')).toBe('video/mp4');
  expect(new URL(address ?? '').searchParams.get('X-Amz-Expires')).toBe('60');
});

test('are listed and removed over more than one page', async () => {
  const files = await openTestBucket(server, home, { prefix: 'pages/' });
  await files.keep(film, 'many/0.mp4');
  const copies = Array.from({ length: 1_005 }, (_, n) => `pages/many/${n + 1}.mp4`);
  await server.copyObject('pages/many/0.mp4', copies);

  expect(await all(files.list('many'))).toHaveLength(1_006);
  await files.removeFolder('many');
  expect(await all(files.list('many'))).toEqual([]);
});

test.each([
  ['a bucket that is not there', { bucket: 'nowhere' }, 'does not exist'],
  ['a store that does not answer', { endpoint: 'http://127.0.0.1:1' }, 'does not answer'],
  [
    'a key that is not known',
    { credentials: { accessKeyId: 'x', secretAccessKey: 'y', sessionToken: undefined } },
    'does not let us in',
  ],
])('refuse to open on %s, in words', async (_what, changes, words) => {
  const opening = openTestBucket(server, home, changes);

  await expect(opening).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining(words) as string,
  });
});

test('leave a cache that stays within its limit once its copies are out of use', async () => {
  let now = new Date('2026-03-01T12:00:00Z');
  const cacheRoot = join(home, 'small');
  const files = await openTestBucket(server, home, { cacheRoot, cacheBytes: 14, now: () => now });
  for (const name of ['one', 'two', 'three']) await files.keep(film, `${name}.mp4`);
  now = new Date('2026-03-01T12:10:00Z');
  await files.localPath('one.mp4');
  now = new Date('2026-03-01T12:20:00Z');

  const last = await files.localPath('three.mp4');
  await files.keep(film, 'four.mp4');

  const copies = (await readdir(cacheRoot, { recursive: true })).filter((name) =>
    name.endsWith('mp4'),
  );
  expect(copies.map((name) => basename(name)).sort()).toEqual(['four.mp4', 'one.mp4', 'three.mp4']);
  expect(await readFile(last, 'utf8')).toBe('a film');
});
