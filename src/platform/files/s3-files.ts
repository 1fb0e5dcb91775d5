import { constants, createReadStream, createWriteStream } from 'node:fs';
import { copyFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checksumOf } from './checksum.ts';
import { contentTypeOf } from './content-type.ts';
import { fileCache, type FileCache } from './file-cache.ts';
import { alreadyThere, isWithin, notThere, rangeFault } from './file-failures.ts';
import { segmentsOf } from './file-key.ts';
import type { ByteRange, Files, KeepOptions, Leftover } from './files.ts';
import { S3Bucket, type S3Object } from './s3-bucket.ts';
import { isAbsent, isPreconditionFailed, toBucketError } from './s3-errors.ts';
import type { S3Place } from './storage-url.ts';
import { leftWorkFolders, makeWorkFolder } from './work-folder.ts';

export interface S3Places extends S3Place {
  /** Local folders: copies of what was read, and work in progress. */
  cacheRoot: string;
  workRoot: string;
  now: () => Date;
}

/** How often a file is looked at again that was replaced while it was brought. */
const TRIES = 3;

/** Rejects when the bucket cannot be used. */
export async function openS3Files(places: S3Places): Promise<Files> {
  const files = s3Files(new S3Bucket(places), places);
  await files.check();
  return files;
}

/** Files in a bucket of S3 or of a store that speaks like it. Any number of machines may share it. */
function s3Files(bucket: S3Bucket, places: S3Places): Files {
  const { cacheRoot, workRoot, cacheBytes, now } = places;
  const cache = fileCache({ root: cacheRoot, maxBytes: cacheBytes, now });
  /** Refuses what is no key before anything is asked, and tells what the bucket said in words. */
  const asking: Asking = async (key, ask) => {
    segmentsOf(key);
    try {
      return await ask(key);
    } catch (error) {
      throw toBucketError(error, places);
    }
  };
  const store = { bucket, cache, asking };
  return {
    check: () => asking('check', () => bucket.check()),
    ...reading(store),
    ...keeping(store),
    ...removing(store),
    async *list(folder) {
      segmentsOf(folder);
      try {
        yield* bucket.list(folder);
      } catch (error) {
        throw toBucketError(error, places);
      }
    },
    workFolder: () => makeWorkFolder(workRoot),
    leftovers: async (since) => [
      ...(await leftWorkFolders(workRoot, since)),
      ...(await leftUploads(store, since)),
    ],
  };
}

type Asking = <T>(key: string, ask: (key: string) => Promise<T>) => Promise<T>;

interface Store {
  bucket: S3Bucket;
  cache: FileCache;
  asking: Asking;
}

function reading({ bucket, cache, asking }: Store) {
  const find = async (key: string): Promise<S3Object> => {
    const found = await bucket.head(key);
    if (!found) throw notThere(key);
    return found;
  };
  const bringHere = async (key: string): Promise<string> => {
    for (let tries = 1; ; tries++) {
      const found = await find(key);
      try {
        return await cache.find(found, (to) => bring(bucket, found, to));
      } catch (error) {
        const wasReplaced = isPreconditionFailed(error) || isAbsent(error);
        if (!wasReplaced || tries === TRIES) throw error;
      }
    }
  };
  return {
    localPath: (key: string) => asking(key, bringHere),
    read: (key: string, range?: ByteRange) =>
      asking(key, async () => {
        const { sizeBytes } = await find(key);
        if (range && !isWithin(range, sizeBytes)) throw rangeFault(key);
        return bucket.get(key, { range });
      }),
    facts: (key: string) =>
      asking(key, async () => {
        const { sizeBytes, modifiedAt, etag } = await find(key);
        return { sizeBytes, modifiedAt, etag, contentType: contentTypeOf(key) };
      }),
    exists: (key: string) => asking(key, async () => (await bucket.head(key)) !== undefined),
    checksum: (key: string) =>
      asking(key, async () => {
        const { sha256 } = await find(key);
        return sha256 ?? checksumOf(await bucket.get(key, {}));
      }),
    signedUrl: (key: string, { forSeconds }: { forSeconds: number }) =>
      asking(key, async () => {
        await find(key);
        return bucket.sign(key, forSeconds);
      }),
  };
}

async function bring(
  bucket: S3Bucket,
  { key, etag, sizeBytes, sha256 }: S3Object,
  to: string,
): Promise<void> {
  await pipeline(await bucket.get(key, { etag }), createWriteStream(to, { flags: 'wx' }));
  const brought = await stat(to);
  const isWhole =
    brought.size === sizeBytes &&
    (sha256 === undefined || (await checksumOf(createReadStream(to))) === sha256);
  if (!isWhole) throw new Error(`The file ${key} did not arrive whole.`);
}

function keeping({ bucket, cache, asking }: Store) {
  const put = async (key: string, body: Readable, options: KeepOptions & { sha256?: string }) => {
    // Stores that do not know the condition ignore it; then at least this look before.
    if (options.onlyIfAbsent && (await bucket.head(key))) throw alreadyThere(key);
    try {
      return await bucket.put(key, body, options);
    } catch (error) {
      throw isPreconditionFailed(error) ? alreadyThere(key) : error;
    }
  };
  return {
    keep: (localFile: string, key: string, options: KeepOptions = {}) =>
      asking(key, async () => {
        if (!(await isFile(localFile))) throw notThere(localFile);
        const sha256 = await checksumOf(createReadStream(localFile));
        const etag = await put(key, createReadStream(localFile), { ...options, sha256 });
        // Whoever made it is likely to be the next who reads it.
        await cache.find({ key, etag }, (to) =>
          copyFile(localFile, to, constants.COPYFILE_FICLONE),
        );
      }),
    keepStream: (source: Readable, key: string, options: KeepOptions = {}) =>
      asking(key, async () => {
        await put(key, source, options);
      }).finally(() => source.destroy()),
  };
}

function removing({ bucket, cache, asking }: Store) {
  const removeAll = async (keys: readonly string[]) => {
    await bucket.remove(keys);
    for (const key of keys) await cache.drop(key);
  };
  return {
    remove: (key: string) => asking(key, () => removeAll([key])),
    removeFolder: (folder: string) =>
      asking(folder, async () => {
        const keys: string[] = [];
        for await (const { key } of bucket.list(folder)) keys.push(key);
        await removeAll(keys);
      }),
  };
}

function leftUploads({ bucket, asking }: Store, since: Date): Promise<Leftover[]> {
  return asking('uploads', async () =>
    (await bucket.unfinishedUploads())
      .filter(({ begunAt }) => begunAt < since)
      .map(({ key, giveUp }) => ({ name: `unfinished upload of ${key}`, remove: giveUp })),
  );
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}
