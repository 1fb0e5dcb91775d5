import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { toDiskError } from './disk-error.ts';
import { segmentsOf } from './file-key.ts';
import type { Files } from './files.ts';

/** Files below one folder of this machine. */
export function diskFiles(root: string): Files {
  const top = resolve(root);
  const pathOf = (key: string) => join(top, ...segmentsOf(key));
  const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw toDiskError(error, top);
    }
  };

  return {
    async localPath(key) {
      const path = pathOf(key);
      if (!(await findFile(path))) throw notThere(key);
      return path;
    },
    async keep(localFile, key) {
      const path = pathOf(key);
      if (!(await findFile(localFile))) throw notThere(localFile);
      await onDisk(() => copyWhole(localFile, path));
    },
    async workFolder(key) {
      const path = pathOf(key);
      await onDisk(() => mkdir(path, { recursive: true }));
      return path;
    },
    async exists(key) {
      return (await findFile(pathOf(key))) !== undefined;
    },
    async size(key) {
      const found = await findFile(pathOf(key));
      if (!found) throw notThere(key);
      return found.size;
    },
    async remove(key) {
      const path = pathOf(key);
      await onDisk(() => rm(path, { force: true }));
    },
    async removeFolder(key) {
      const path = pathOf(key);
      await onDisk(() => rm(path, { recursive: true, force: true }));
      await onDisk(() => removeEmptyFolders(dirname(path), top));
    },
  };
}

async function findFile(path: string) {
  const found = await stat(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  });
  return found?.isFile() ? found : undefined;
}

function notThere(name: string): AppError {
  return new AppError('NOT_FOUND', `The file ${name} is not there.`, { details: { file: name } });
}

/** Someone else may remove the folder, empty as it still is, between our making and our using it. */
const TRIES = 3;

/**
 * Copied, so that it works across file systems and a step that keeps a file can be repeated; whole on the
 * disk before it gets its name, so that not even a power cut leaves half of it there.
 */
async function copyWhole(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const beside = join(folder, `.${randomUUID()}.part`);
  for (let tries = 1; ; tries++) {
    try {
      await mkdir(folder, { recursive: true });
      await copyFile(from, beside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      await sync(beside, 'r+');
      await rename(beside, to);
      break;
    } catch (error) {
      await rm(beside, { force: true });
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === TRIES) throw error;
    }
  }
  // Windows cannot open a folder, and needs no such thing.
  if (process.platform !== 'win32') await sync(folder, 'r');
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeEmptyFolders(from: string, top: string): Promise<void> {
  for (let folder = from; folder !== top; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOTEMPTY' || code === 'EEXIST') return; // in use by others
      if (code !== 'ENOENT') throw error;
    }
  }
}
