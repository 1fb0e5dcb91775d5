import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Someone else may remove the folder, empty as it still is, between our making and our using it. */
const TRIES = 3;

/** Names that begin so are half files; nobody lists or serves them. */
export const HALF = '.half-';

/** Whole on the disk before it gets its name, so that not even a power cut leaves half of it there. */
export async function putWhole(
  to: string,
  write: (beside: string) => Promise<void>,
  onTaken: (() => Error) | undefined,
): Promise<void> {
  const folder = dirname(to);
  const beside = join(folder, `${HALF}${randomUUID()}`);
  for (let tries = 1; ; tries++) {
    try {
      await mkdir(folder, { recursive: true });
      await write(beside);
      await sync(beside, 'r+');
      if (onTaken) await linkIfAbsent(beside, to, onTaken);
      else await rename(beside, to);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === TRIES) throw error;
    } finally {
      await rm(beside, { force: true });
    }
  }
  // Windows cannot open a folder, and needs no such thing.
  if (process.platform !== 'win32') await sync(folder, 'r');
}

async function linkIfAbsent(from: string, to: string, onTaken: () => Error): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? onTaken() : error;
  }
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes the folders that are empty, from one upwards; never `top`. */
export async function removeEmptyFolders(from: string, top: string): Promise<void> {
  for (let folder = from; folder !== top; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') return; // in use by others
      if (code !== 'ENOENT') throw error;
    }
  }
}
