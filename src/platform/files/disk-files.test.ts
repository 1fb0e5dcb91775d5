import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
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

test('removes a folder with the empty ones above it, and no other', async () => {
  const files = diskFiles({ root, workRoot: join(home, 'work') });
  await files.keep(film, 'temp/auto/owner/run-1/clip.mp4');
  await files.keep(film, 'temp/auto/owner/run-2/clip.mp4');

  await files.removeFolder('temp/auto/owner/run-1');
  expect(await readdir(join(root, 'temp/auto/owner'))).toEqual(['run-2']);

  await files.removeFolder('temp/auto/owner/run-2');
  await files.removeFolder('temp/auto/owner/run-2');
  expect(await readdir(root)).toEqual([]);
});

test('tells of a half file whose writer was killed, and lists it nowhere', async () => {
  const files = diskFiles({ root, workRoot: join(home, 'work') });
  await files.keep(film, 'videos/film.mp4');
  await writeFile(join(root, 'videos/.half-of-a-film'), 'a fi');

  const left = await files.leftovers(new Date(Date.now() + 60_000));
  for (const { remove } of left) await remove();

  expect(left.map(({ name }) => name)).toEqual([join(root, 'videos/.half-of-a-film')]);
  expect(await readdir(join(root, 'videos'))).toEqual(['film.mp4']);
});

test('keeps files while the folders they need are being tidied away', async () => {
  const files = diskFiles({ root, workRoot: join(home, 'work') });
  const keys = Array.from({ length: 40 }, (_, n) => `temp/${n % 4}/run-${n}/clip.mp4`);

  await Promise.all(
    keys.flatMap((key, n) => [files.keep(film, key), files.removeFolder(`temp/${n % 4}/other`)]),
  );

  expect(await Promise.all(keys.map((key) => files.exists(key)))).toEqual(keys.map(() => true));
});

test('says so when a file stands where a folder belongs', async () => {
  await mkdir(root);
  await writeFile(join(root, 'videos'), 'not a folder');

  await expect(
    diskFiles({ root, workRoot: join(home, 'work') }).keep(film, 'videos/film.mp4'),
  ).rejects.toMatchObject({
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
      const [root, film, workRoot] = process.argv.slice(1);
      let said = 'kept';
      try { await diskFiles({ root, workRoot }).keep(film, 'film.mp4') }
      catch ({ code, message }) { said = { code, message } }
      console.log(JSON.stringify({ said, left: readdirSync(root) }));`;
    const shell = `mkdir -p "$1" && mount -t tmpfs -o ${options} tmpfs "$1" && shift && exec "$@"`;
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', program];
    const { stdout, stderr } = spawnSync(
      OWN_MOUNTS[0],
      [OWN_MOUNTS[1], 'sh', '-c', shell, 'sh', root, ...node, root, film, home],
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

    await expect(
      diskFiles({ root, workRoot: join(home, 'work') }).keep(film, 'film.mp4'),
    ).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: `${root} cannot be written. Allow this user to write there.`,
    });
    expect(existsSync(join(root, 'film.mp4'))).toBe(false);
  },
);
