import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, symlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { aFilm } from '../../../test/support/films.ts';
import { filmFolder } from '../../../test/support/film-folder.ts';
import { renderClip } from './render-clip.ts';

const here = import.meta.dirname;
const folder = filmFolder();

test('tells how many frames are drawn', async () => {
  const heard: number[] = [];

  await folder.clip(aFilm({ frames: 12 }), { onFrame: (framesDone) => heard.push(framesDone) });

  expect(heard).toEqual([5, 10, 12]);
});

test('stops at once when cancelled, and leaves no file and no process', async () => {
  const film = aFilm({ width: 1080, height: 1920, frames: 3000 });
  const cancelling = new AbortController();
  await expect.poll(() => workersOf(), { timeout: 10_000 }).toEqual([]);

  const rendering = folder.clip(film, {
    signal: cancelling.signal,
    onFrame: () => cancelling.abort(),
  });

  await expect(rendering).rejects.toMatchObject({ name: 'MediaError', reason: 'cancelled' });
  expect(await readdir(folder.path())).toEqual([]);
  expect(await workersOf()).toEqual([]);
});

test('ends with the process that asked for it, even one that was killed', async () => {
  const script = `
    import { aFilm } from '${here}/../../../test/support/films.ts';
    import { renderClip } from '${here}/render-clip.ts';
    const film = aFilm({ width: 1080, height: 1920, frames: 3000 });
    await renderClip({ film, from: 0, to: 3000, images: {}, file: '${folder.path('clip.mp4')}' });`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  const started = () => workersOf(parent.pid);
  await expect.poll(started, { timeout: 20_000 }).toHaveLength(1);
  const [worker = 0] = await started();

  parent.kill('SIGKILL');

  await expect.poll(() => isAlive(worker), { timeout: 10_000 }).toBe(false);
});

test('does not start when it was cancelled before', async () => {
  const rendering = folder.clip(aFilm(), { signal: AbortSignal.abort() });

  await expect(rendering).rejects.toMatchObject({ reason: 'cancelled' });
});

test('names the picture that is not there', async () => {
  const film = aFilm({ images: ['product'] });
  const missing = folder.path('bottle.png');

  const rendering = renderClip({
    ...{ film, from: 0, to: 5, file: folder.path('clip.mp4') },
    images: { product: missing },
  });

  await expect(rendering).rejects.toThrow(missing);
  expect(await readdir(folder.path())).toEqual([]);
});

test('says so when the folder is not there', async () => {
  const file = folder.path('nowhere/clip.mp4');

  const rendering = renderClip({ film: aFilm(), from: 0, to: 5, images: {}, file });

  await expect(rendering).rejects.toMatchObject({
    reason: 'unwritable',
    message: contains(file),
  });
});

test.skipIf(!existsSync('/dev/full'))('says so when the disk is full', async () => {
  const file = folder.path('clip.mp4');
  await symlink('/dev/full', `${file}.partial`);

  const rendering = renderClip({ film: aFilm(), from: 0, to: 24, images: {}, file });

  await expect(rendering).rejects.toMatchObject({ reason: 'disk-full' });
  expect(await readdir(folder.path())).toEqual([]);
});

test('refuses frames that the film does not have', async () => {
  const rendering = renderClip({ film: aFilm(), from: 20, to: 25, images: {}, file: 'clip.mp4' });

  await expect(rendering).rejects.toThrow('24 frames');
});

/** Processes that do media work for this one, or for `parent`. */
async function workersOf(parent = process.pid): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    return ppid === parent && line.includes('media-worker') && pid !== undefined ? [pid] : [];
  });
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // there is no such process
  }
}

function contains(text: string): unknown {
  return expect.stringContaining(text);
}
