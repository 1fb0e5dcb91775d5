import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestBucket } from '../../../test/support/s3-files.ts';
import { anS3Server, type S3Server } from '../../../test/support/s3-server.ts';
import { diskFiles } from './disk-files.ts';
import type { Files } from './files.ts';

let server: S3Server;
let home: string;
let film: string;

beforeAll(async () => {
  server = await anS3Server();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'admint-files-'));
  film = join(home, 'film.mp4');
  await writeFile(film, 'a film');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const onDisk = () =>
  Promise.resolve(diskFiles({ root: join(home, 'files'), workRoot: join(home, 'work') }));

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

describe.each([
  ['a disk', onDisk],
  ['S3', () => openTestBucket(server, home)],
])('files on %s', (_where, open) => {
  let files: Files;
  beforeEach(async () => {
    files = await open();
  });

  const list = async (folder: string) => {
    const found = await all(files.list(folder));
    return found.map(({ key, sizeBytes }) => [key, sizeBytes]).sort();
  };

  test('keep a file under its key, and can be asked to again', async () => {
    await files.keep(film, 'videos/one/film.mp4');
    await files.keep(film, 'videos/one/film.mp4');

    expect(await files.exists('videos/one/film.mp4')).toBe(true);
    expect(await readFile(await files.localPath('videos/one/film.mp4'), 'utf8')).toBe('a film');
    expect(await list('videos')).toEqual([['videos/one/film.mp4', 6]]);
    expect(await readFile(film, 'utf8')).toBe('a film');
  });

  test('tell what a file is', async () => {
    await files.keep(film, 'videos/film.mp4');

    expect(await files.facts('videos/film.mp4')).toEqual({
      sizeBytes: 6,
      modifiedAt: expect.any(Date) as Date,
      etag: expect.stringMatching(/^[\w-]+$/) as string,
      contentType: 'video/mp4',
    });
    expect(await files.checksum('videos/film.mp4')).toBe(
      createHash('sha256').update('a film').digest('hex'),
    );
  });

  test('replace a file as a whole, and its etag with it', async () => {
    await files.keep(film, 'film.mp4');
    const before = await files.facts('film.mp4');
    expect(await readFile(await files.localPath('film.mp4'), 'utf8')).toBe('a film');
    await writeFile(film, 'the film');

    await files.keep(film, 'film.mp4');

    expect(await readFile(await files.localPath('film.mp4'), 'utf8')).toBe('the film');
    expect((await files.facts('film.mp4')).etag).not.toBe(before.etag);
  });

  test('keep only where there is nothing yet, if asked to', async () => {
    await files.keep(film, 'film.mp4', { onlyIfAbsent: true });
    await writeFile(film, 'another film');

    const again = [
      files.keep(film, 'film.mp4', { onlyIfAbsent: true }),
      files.keepStream(Readable.from(['another film']), 'film.mp4', { onlyIfAbsent: true }),
    ];

    for (const attempt of await Promise.allSettled(again)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'CONFLICT' } });
    }
    expect(await text(await files.read('film.mp4'))).toBe('a film');
  });

  test('read a file or a part of it', async () => {
    await files.keepStream(Readable.from(['0123456789']), 'digits.mp4');

    expect(await text(await files.read('digits.mp4'))).toBe('0123456789');
    expect(await text(await files.read('digits.mp4', { first: 2, last: 4 }))).toBe('234');
    expect(await text(await files.read('digits.mp4', { first: 9, last: 9 }))).toBe('9');
    for (const range of [
      { first: 3, last: 10 },
      { first: 4, last: 3 },
      { first: -1, last: 3 },
    ]) {
      await expect(files.read('digits.mp4', range)).rejects.toMatchObject({
        code: 'INVALID_FIELD',
      });
    }
  });

  test('keep what a stream brings, larger than one part of an upload', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'mint');

    await files.keepStream(Readable.from(Array.from({ length: 12 }, () => piece)), 'big.mp4');

    const kept = await buffer(await files.read('big.mp4'));
    expect(kept.equals(Buffer.concat(Array.from({ length: 12 }, () => piece)))).toBe(true);
    expect(await files.checksum('big.mp4')).toBe(createHash('sha256').update(kept).digest('hex'));
    expect((await readFile(await files.localPath('big.mp4'))).equals(kept)).toBe(true);
  });

  test('keep nothing of a stream that fails', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.alloc(6 * 1024 * 1024);
        throw new Error('the sender went away');
      })(),
    );

    await expect(files.keepStream(broken, 'half.mp4')).rejects.toThrow();

    expect(await files.exists('half.mp4')).toBe(false);
    expect(await files.leftovers(new Date(Date.now() + 60_000))).toEqual([]);
  });

  test('survive a stream that has failed before they listen to it', async () => {
    const broken = new Readable({ read: () => undefined });
    broken.destroy(new Error('the sender went away'));

    await expect(files.keepStream(broken, 'half.mp4')).rejects.toThrow();

    expect(await files.exists('half.mp4')).toBe(false);
  });

  test('keep a file that holds nothing', async () => {
    await files.keepStream(Readable.from([]), 'empty.json');

    expect(await files.facts('empty.json')).toMatchObject({ sizeBytes: 0 });
    expect(await text(await files.read('empty.json'))).toBe('');
  });

  test('say which file is not there', async () => {
    const missing = { code: 'NOT_FOUND', message: 'The file film.mp4 is not there.' };

    expect(await files.exists('film.mp4')).toBe(false);
    await expect(files.localPath('film.mp4')).rejects.toMatchObject(missing);
    await expect(files.read('film.mp4')).rejects.toMatchObject(missing);
    await expect(files.facts('film.mp4')).rejects.toMatchObject(missing);
    await expect(files.checksum('film.mp4')).rejects.toMatchObject(missing);
    await expect(files.signedUrl('film.mp4', { forSeconds: 60 })).rejects.toMatchObject(missing);
    await expect(files.keep(join(home, 'gone'), 'film.mp4')).rejects.toThrow(/gone is not there/);
  });

  test('do not take a folder for a file', async () => {
    await files.keep(film, 'videos/film.mp4');

    expect(await files.exists('videos')).toBe(false);
  });

  test('list what is below a folder, and not what only begins like it', async () => {
    await files.keep(film, 'videos/one/film.mp4');
    await files.keep(film, 'videos/one/more/clip.mp4');
    await files.keep(film, 'videos/one-more/film.mp4');

    expect(await list('videos/one')).toEqual([
      ['videos/one/film.mp4', 6],
      ['videos/one/more/clip.mp4', 6],
    ]);
    expect(await list('nothing')).toEqual([]);
  });

  test('remove a file, and are content when there is none', async () => {
    await files.keep(film, 'a/film.mp4');

    await files.remove('a/film.mp4');
    await files.remove('a/film.mp4');

    expect(await files.exists('a/film.mp4')).toBe(false);
    await expect(files.localPath('a/film.mp4')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('remove a folder and no other', async () => {
    await files.keep(film, 'temp/run-1/clip.mp4');
    await files.keep(film, 'temp/run-1/b/clip.mp4');
    await files.keep(film, 'temp/run-12/clip.mp4');

    await files.removeFolder('temp/run-1');
    await files.removeFolder('temp/run-1');

    expect(await list('temp')).toEqual([['temp/run-12/clip.mp4', 6]]);
  });

  test('lend an empty folder to work in, which goes with all that is in it', async () => {
    let path: string;
    {
      await using folder = await files.workFolder();
      await using other = await files.workFolder();
      path = folder.path;
      await writeFile(join(path, 'draft.mp4'), 'half a film');
      expect(await readdir(other.path)).toEqual([]);
    }

    await expect(access(path)).rejects.toThrow();
  });

  test('tell of a work folder whose process was killed, and remove it', async () => {
    const { path } = await files.workFolder();

    const [left] = await files.leftovers(new Date(Date.now() + 60_000));
    expect(await files.leftovers(new Date(Date.now() - 60_000))).toEqual([]);
    await left?.remove();

    expect(left?.name).toBe(path);
    await expect(access(path)).rejects.toThrow();
  });

  test.each(['videos/Kaffee für früh – é.mp4', 'a/b.c/..d/film', 'a b+c&d=e%20f#g?.mp4'])(
    'take the key %j',
    async (key) => {
      await files.keep(film, key);

      expect(await text(await files.read(key))).toBe('a film');
      expect(await list('a')).toEqual(key.startsWith('a/') ? [[key, 6]] : []);
      await files.remove(key);
      expect(await files.exists(key)).toBe(false);
    },
  );

  test.each([
    '../outside',
    'a/../../outside',
    'a/..',
    '..',
    '.',
    'a/./b',
    '',
    '/etc/passwd',
    'a//b',
    'a/',
    '..\\outside',
    'C:/windows',
    'film.mp4\0.txt',
    'a\nb',
    `${'x'.repeat(256)}.mp4`,
  ])('refuse the key %j everywhere and touch nothing', async (key) => {
    await writeFile(join(home, 'outside'), 'precious');

    const attempts = [
      files.keep(film, key),
      files.keepStream(Readable.from(['a']), key),
      files.localPath(key),
      files.read(key),
      files.facts(key),
      files.checksum(key),
      files.exists(key),
      files.signedUrl(key, { forSeconds: 60 }),
      files.remove(key),
      files.removeFolder(key),
      (async () => list(key))(),
    ];

    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'INVALID_FIELD' } });
    }
    expect((await readdir(home)).sort()).toEqual(['film.mp4', 'outside']);
  });
});
