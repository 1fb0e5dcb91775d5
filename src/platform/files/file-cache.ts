import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Local copies of remote files, so that a worker brings a file once. Bounded: the longest unused go first. */
export interface FileCache {
  /** The path of a copy of these very bytes (`etag`), brought by `bring` if it is not here. */
  find(copy: Copy, bring: (to: string) => Promise<void>): Promise<string>;
  /** Forgets every copy of a file. */
  drop(key: string): Promise<void>;
}

interface Copy {
  key: string;
  etag: string;
}

export interface CacheLimits {
  root: string;
  /** Copies in use may exceed it for a while. */
  maxBytes: number;
  now: () => Date;
}

/** A path was handed out and may not have been opened yet: what was used so lately stays. */
const IN_USE_MS = 15 * 60_000;

export function fileCache({ root, maxBytes, now }: CacheLimits): FileCache {
  const bringing = new Map<string, Promise<string>>();

  const bringCopy = async (path: string, bring: (to: string) => Promise<void>) => {
    const beside = `${path}.${randomUUID()}.half`;
    await mkdir(join(path, '..'), { recursive: true });
    try {
      await bring(beside);
      await utimes(beside, now(), now());
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
    await makeRoom({ root, maxBytes, now }, path);
    return path;
  };

  return {
    async find(copy, bring) {
      const path = pathOf(root, copy);
      if (await touch(path, now())) return path;
      const under = bringing.get(path) ?? bringCopy(path, bring);
      bringing.set(path, under);
      try {
        return await under;
      } finally {
        bringing.delete(path);
      }
    },
    drop: (key) => rm(folderOf(root, key), { recursive: true, force: true }),
  };
}

/** The name stays, since people and programs look at its ending. */
function pathOf(root: string, { key, etag }: Copy): string {
  return join(folderOf(root, key), hashOf(etag), basename(key));
}

const folderOf = (root: string, key: string) => join(root, hashOf(key));
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

async function touch(path: string, at: Date): Promise<boolean> {
  return utimes(path, at, at).then(
    () => true,
    () => false,
  );
}

/** Removes the copies that were unused the longest until the rest is within the limit. */
async function makeRoom({ root, maxBytes, now }: CacheLimits, newest: string): Promise<void> {
  const copies = await copiesIn(root);
  let bytes = copies.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const inUseSince = Number(now()) - IN_USE_MS;
  for (const { path, sizeBytes, usedAt } of copies.sort((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= maxBytes || usedAt > inUseSince) return;
    if (path === newest) continue;
    await rm(path, { force: true });
    bytes -= sizeBytes;
  }
}

async function copiesIn(root: string) {
  const names = await readdir(root, { recursive: true });
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(root, name);
      const facts = await stat(path).catch(() => undefined);
      if (!facts?.isFile()) return [];
      return [{ path, sizeBytes: facts.size, usedAt: Number(facts.mtime) }];
    }),
  );
  return found.flat();
}
