import { join } from 'node:path';
import { diskFiles } from './disk-files.ts';
import type { Files } from './files.ts';
import { makeFolder } from './make-folder.ts';
import type { S3Place } from './storage-url.ts';

export type StorageConfig = { kind: 'disk'; root: string } | ({ kind: 's3' } & S3Place);

/** Opens the store that the configuration names and proves that it can be used, before any work is accepted. */
export async function openFiles(
  storage: StorageConfig,
  { dataDir, now }: { dataDir: string; now: () => Date },
): Promise<Files> {
  await makeFolder(dataDir);
  const workRoot = join(dataDir, 'work');
  if (storage.kind === 'disk') {
    await makeFolder(storage.root);
    return diskFiles({ root: storage.root, workRoot });
  }
  // Loaded here: who keeps files on a disk does not wait for a library as large as this one.
  const { openS3Files } = await import('./s3-files.ts');
  return openS3Files({ ...storage, workRoot, cacheRoot: join(dataDir, 'cache'), now });
}
