import { join } from 'node:path';
import { openS3Files, type S3Places } from '#src/platform/files/s3-files.ts';
import type { Files } from '#src/platform/files/files.ts';
import type { S3Server } from './s3-server.ts';

let count = 0;

/** Each call has a prefix of its own in the one bucket unless it says otherwise, and `home` for its local folders. */
export function openTestBucket(
  server: Pick<S3Server, 'endpoint' | 'credentials'>,
  home: string,
  changes: Partial<S3Places> = {},
): Promise<Files> {
  return openS3Files({
    bucket: 'ads',
    prefix: `test-${count++}/`,
    region: 'us-east-1',
    endpoint: server.endpoint,
    credentials: server.credentials,
    cacheBytes: 1e9,
    cacheRoot: join(home, 'cache'),
    workRoot: join(home, 'work'),
    now: () => new Date(),
    ...changes,
  });
}
