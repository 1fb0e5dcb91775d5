import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'folders-'));
});
afterAll(() => rm(root, { recursive: true }));

test('makes a folder with all that is missing above it, and is content to find it there', async () => {
  const folder = join(root, 'one', 'two');

  await makeFolder(folder);
  await makeFolder(folder);

  expect((await stat(folder)).isDirectory()).toBe(true);
});

test('refuses a place where a file stands in the way', async () => {
  await writeFile(join(root, 'file'), '');

  await expect(makeFolder(join(root, 'file', 'data'))).rejects.toThrow(
    'has a file where a folder belongs',
  );
});

test.runIf(process.platform === 'linux')('refuses a place where nothing can be made', async () => {
  await expect(makeFolder('/proc/nowhere/data')).rejects.toThrow('/proc/nowhere/data');
});
