import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Leftover, WorkFolder } from './files.ts';

/** Makes an empty folder of its own below `root`, removed with all that is in it when it is disposed of. */
export async function makeWorkFolder(root: string): Promise<WorkFolder> {
  const path = join(root, randomUUID());
  await mkdir(path, { recursive: true });
  return {
    path,
    async [Symbol.asyncDispose]() {
      // A child process that was just killed may write its last; then once more.
      await rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
    },
  };
}

/** Work folders in which nothing was done since then: their process was killed. */
export async function leftWorkFolders(root: string, since: Date): Promise<Leftover[]> {
  const names = await readdir(root).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const left: Leftover[] = [];
  for (const name of names) {
    const path = join(root, name);
    const found = await stat(path).catch(() => undefined);
    if (!found || found.mtime >= since) continue;
    left.push({ name: path, remove: () => rm(path, { recursive: true, force: true }) });
  }
  return left;
}
