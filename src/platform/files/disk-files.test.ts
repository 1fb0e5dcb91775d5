import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFiles } from './disk-files.ts';

let home: string;
let root: string;
let film: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'admint-files-'));
  root = join(home, 'files');
  film = join(home, 'film.mp4');
  await writeFile(film, 'a film');
});
afterEach(() => rm(home, { recursive: true, force: true }));

test('keeps a file under its key, and can be asked to again', async () => {
  const files = diskFiles(root);

  await files.keep(film, 'videos/one/film.mp4');
  await files.keep(film, 'videos/one/film.mp4');

  expect(await files.exists('videos/one/film.mp4')).toBe(true);
  expect(await files.size('videos/one/film.mp4')).toBe(6);
  expect(await readFile(await files.localPath('videos/one/film.mp4'), 'utf8')).toBe('a film');
  expect(await readdir(join(root, 'videos/one'))).toEqual(['film.mp4']);
});

test('replaces a file as a whole', async () => {
  const files = diskFiles(root);
  await files.keep(film, 'film.mp4');
  await writeFile(film, 'a better film');

  await files.keep(film, 'film.mp4');

  expect(await readFile(join(root, 'film.mp4'), 'utf8')).toBe('a better film');
});

test('says which file is not there', async () => {
  const files = diskFiles(root);

  expect(await files.exists('film.mp4')).toBe(false);
  const missing = { code: 'NOT_FOUND', message: 'The file film.mp4 is not there.' };
  await expect(files.localPath('film.mp4')).rejects.toMatchObject(missing);
  await expect(files.size('film.mp4')).rejects.toMatchObject(missing);
  await expect(files.keep(join(home, 'gone'), 'film.mp4')).rejects.toThrow(/gone is not there/);
});

test('does not take a folder for a file', async () => {
  const files = diskFiles(root);
  await files.workFolder('temp/run');

  expect(await files.exists('temp/run')).toBe(false);
});

test('removes a file, and is content when there is none', async () => {
  const files = diskFiles(root);
  await files.keep(film, 'a/film.mp4');

  await files.remove('a/film.mp4');
  await files.remove('a/film.mp4');

  expect(await files.exists('a/film.mp4')).toBe(false);
});

test('removes a folder with the empty ones above it, and no other', async () => {
  const files = diskFiles(root);
  await files.keep(film, 'temp/auto/owner/run-1/clip.mp4');
  await files.keep(film, 'temp/auto/owner/run-2/clip.mp4');

  await files.removeFolder('temp/auto/owner/run-1');
  expect(await readdir(join(root, 'temp/auto/owner'))).toEqual(['run-2']);

  await files.removeFolder('temp/auto/owner/run-2');
  await files.removeFolder('temp/auto/owner/run-2');
  expect(await readdir(root)).toEqual([]);
});

test('keeps files while the folders they need are being tidied away', async () => {
  const files = diskFiles(root);
  const keys = Array.from({ length: 40 }, (_, n) => `temp/${n % 4}/run-${n}/clip.mp4`);

  await Promise.all(
    keys.flatMap((key, n) => [files.keep(film, key), files.removeFolder(`temp/${n % 4}/other`)]),
  );

  expect(await Promise.all(keys.map((key) => files.exists(key)))).toEqual(keys.map(() => true));
});

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
])('refuses the key %j everywhere and touches nothing', async (key) => {
  const files = diskFiles(root);
  await writeFile(join(home, 'outside'), 'precious');

  const attempts = [
    files.keep(film, key),
    files.localPath(key),
    files.workFolder(key),
    files.exists(key),
    files.size(key),
    files.remove(key),
    files.removeFolder(key),
  ];

  for (const attempt of await Promise.allSettled(attempts)) {
    expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'INVALID_FIELD' } });
  }
  expect((await readdir(home)).sort()).toEqual(['film.mp4', 'outside']);
});

test.each(['videos/Kaffee für früh – é.mp4', 'a/b.c/..d/film', 'widget/☕️.png'])(
  'takes the key %j',
  async (key) => {
    const files = diskFiles(root);

    await files.keep(film, key);

    expect(await files.exists(key)).toBe(true);
  },
);

test('says so when a file stands where a folder belongs', async () => {
  await mkdir(root);
  await writeFile(join(root, 'videos'), 'not a folder');

  await expect(diskFiles(root).keep(film, 'videos/film.mp4')).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: `${root} has a file where a folder belongs. Move that file away.`,
  });
});

/** A mount of our own, seen by one child process only; some containers do not allow it. */
const OWN_MOUNTS = ['unshare', '-rm'] as const;
const canMount = spawnSync(OWN_MOUNTS[0], [OWN_MOUNTS[1], 'true']).status === 0;

describe.skipIf(!canMount)('on a disk of its own (where this machine lets us mount one)', () => {
  test('says that the disk is full, names the folder and leaves no half file', async () => {
    await writeFile(film, Buffer.alloc(200_000));

    const answer = keepOnMount('size=64k');

    expect(answer.said).toEqual({
      code: 'UNAVAILABLE',
      message: `${root} is on a disk that is full. Make room there and try again.`,
    });
    expect(answer.left).toEqual([]);
  });

  test('says that the disk can only be read', () => {
    expect(keepOnMount('ro').said).toEqual({
      code: 'UNAVAILABLE',
      message: `${root} is on a disk that can only be read. Choose another folder.`,
    });
  });

  /** Keeps the film on a file system in memory that was mounted with these options. */
  function keepOnMount(options: string): { said: unknown; left: string[] } {
    const program = `
      import { readdirSync } from 'node:fs';
      import { diskFiles } from ${JSON.stringify(new URL('disk-files.ts', import.meta.url).href)};
      const [root, film] = process.argv.slice(1);
      let said = 'kept';
      try { await diskFiles(root).keep(film, 'film.mp4') }
      catch ({ code, message }) { said = { code, message } }
      console.log(JSON.stringify({ said, left: readdirSync(root) }));`;
    const shell = `mkdir -p "$1" && mount -t tmpfs -o ${options} tmpfs "$1" && shift && exec "$@"`;
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', program];
    const { stdout, stderr } = spawnSync(
      OWN_MOUNTS[0],
      [OWN_MOUNTS[1], 'sh', '-c', shell, 'sh', root, ...node, root, film],
      { encoding: 'utf8' },
    );
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as { said: unknown; left: string[] };
  }
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'says that a folder may not be written (root may write everywhere, so it is not asked)',
  async () => {
    await mkdir(root, { mode: 0o500 });

    await expect(diskFiles(root).keep(film, 'film.mp4')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: `${root} cannot be written. Allow this user to write there.`,
    });
    expect(existsSync(join(root, 'film.mp4'))).toBe(false);
  },
);
