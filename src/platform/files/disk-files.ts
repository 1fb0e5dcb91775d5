import { constants, createReadStream, createWriteStream, type BigIntStats } from 'node:fs';
import { copyFile, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checksumOf } from './checksum.ts';
import { contentTypeOf } from './content-type.ts';
import { toDiskError } from './disk-error.ts';
import { alreadyThere, isWithin, notThere, rangeFault } from './file-failures.ts';
import { segmentsOf } from './file-key.ts';
import type { ByteRange, FileFacts, Files, KeepOptions, Leftover, ListedFile } from './files.ts';
import { makeFolder } from './make-folder.ts';
import { HALF, putWhole, removeEmptyFolders } from './put-whole.ts';
import { leftWorkFolders, makeWorkFolder } from './work-folder.ts';

export interface DiskPlaces {
  /** Where the files are. */
  root: string;
  /** Where work folders are made. */
  workRoot: string;
}

/** Files below one folder of this machine. */
export function diskFiles({ root, workRoot }: DiskPlaces): Files {
  const top = resolve(root);
  const place = { top, pathOf: (key: string) => join(top, ...segmentsOf(key)) };
  return {
    check: () => makeFolder(top),
    ...reading(place),
    ...keeping(place),
    ...removing(place),
    workFolder: () => onDisk(workRoot, () => makeWorkFolder(workRoot)),
    leftovers: async (since) => [
      ...(await leftWorkFolders(workRoot, since)),
      ...(await leftHalfFiles(top, since)),
    ],
  };
}

interface Place {
  top: string;
  pathOf: (key: string) => string;
}

async function onDisk<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDiskError(error, folder);
  }
}

function reading({ pathOf }: Place) {
  const factsOf = async (key: string): Promise<FileFacts> => {
    const found = await findFile(pathOf(key));
    if (!found) throw notThere(key);
    return toFacts(key, found);
  };
  return {
    facts: factsOf,
    async localPath(key: string) {
      await factsOf(key);
      return pathOf(key);
    },
    async read(key: string, range?: ByteRange) {
      const { sizeBytes } = await factsOf(key);
      if (range && !isWithin(range, sizeBytes)) throw rangeFault(key);
      return openStream(pathOf(key), range);
    },
    async exists(key: string) {
      return (await findFile(pathOf(key))) !== undefined;
    },
    async checksum(key: string) {
      await factsOf(key);
      return checksumOf(createReadStream(pathOf(key)));
    },
    list: (folder: string) => listBelow(pathOf(folder), folder),
    async signedUrl(key: string) {
      await factsOf(key);
      return null;
    },
  };
}

function keeping({ top, pathOf }: Place) {
  const put = (key: string, write: (beside: string) => Promise<void>, options?: KeepOptions) => {
    const path = pathOf(key);
    const onTaken = options?.onlyIfAbsent ? () => alreadyThere(key) : undefined;
    return onDisk(top, () => putWhole(path, write, onTaken));
  };
  return {
    async keep(localFile: string, key: string, options?: KeepOptions) {
      pathOf(key);
      if (!(await findFile(localFile))) throw notThere(localFile);
      // Copied, so that it works across file systems and a step that keeps a file can be repeated.
      const copy = (beside: string) =>
        copyFile(localFile, beside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      await put(key, copy, options);
    },
    async keepStream(source: Readable, key: string, options?: KeepOptions) {
      // It may fail before the pipeline listens, while the folder is being made.
      source.on('error', () => undefined);
      const write = (beside: string) =>
        pipeline(source, createWriteStream(beside, { flags: 'wx' }));
      try {
        await put(key, write, options);
      } finally {
        source.destroy();
      }
    },
  };
}

function removing({ top, pathOf }: Place) {
  const removeAt = (path: string) =>
    onDisk(top, async () => {
      await rm(path, { recursive: true, force: true });
      await removeEmptyFolders(dirname(path), top);
    });
  return {
    async remove(key: string) {
      const path = pathOf(key);
      if (await findFile(path)) await removeAt(path);
    },
    removeFolder: async (folder: string) => removeAt(pathOf(folder)),
  };
}

async function findFile(path: string): Promise<BigIntStats | undefined> {
  const found = await stat(path, { bigint: true }).catch((error: unknown) => {
    if (isGone(error)) return undefined;
    throw error;
  });
  return found?.isFile() ? found : undefined;
}

/** Files are replaced by renaming, so another file is another inode with another time. */
function toFacts(key: string, { size, mtime, mtimeNs, ino }: BigIntStats) {
  return {
    sizeBytes: Number(size),
    modifiedAt: mtime,
    etag: [ino, size, mtimeNs].map((part) => part.toString(36)).join('-'),
    contentType: contentTypeOf(key),
  };
}

/** Opened before it is handed out, so that a file that goes meanwhile can still be read. */
async function openStream(path: string, range: ByteRange | undefined): Promise<Readable> {
  const handle = await open(path);
  return handle.createReadStream(range ? { start: range.first, end: range.last } : {});
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw error;
  });
}

async function* listBelow(path: string, key: string): AsyncGenerator<ListedFile> {
  for (const entry of await entriesOf(path)) {
    const below = { path: join(path, entry.name), key: `${key}/${entry.name}` };
    if (entry.isDirectory()) yield* listBelow(below.path, below.key);
    if (!entry.isFile() || entry.name.startsWith(HALF)) continue;
    const found = await findFile(below.path);
    if (found) yield { key: below.key, sizeBytes: Number(found.size), modifiedAt: found.mtime };
  }
}

async function leftHalfFiles(top: string, since: Date): Promise<Leftover[]> {
  const left: Leftover[] = [];
  for await (const path of halfFiles(top)) {
    const found = await findFile(path);
    if (!found || found.mtime >= since) continue;
    left.push({ name: path, remove: () => rm(path, { force: true }) });
  }
  return left;
}

async function* halfFiles(folder: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* halfFiles(path);
    else if (entry.isFile() && entry.name.startsWith(HALF)) yield path;
  }
}

function isGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
