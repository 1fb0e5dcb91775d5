import { resolve } from 'node:path';
import type { z } from 'zod';
import type { StorageConfig } from '#src/platform/files/open-files.ts';
import type { S3Place, StorageUrl } from '#src/platform/files/storage-url.ts';
import type { environment } from './environment.ts';

const BYTES_A_MB = 1_000_000;

const KEY_HALVES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;

/** Half a key is a slip, not a wish for the machine's own. */
export function halfKeys(settings: Record<string, string | undefined>): string[] {
  const given = KEY_HALVES.filter((name) => settings[name] !== undefined);
  if (given.length !== 1) return [];
  return KEY_HALVES.filter((name) => !given.includes(name)).map(
    (name) => `${name}: is missing, and ${given.join()} is of no use without it`,
  );
}

export function toStorage(url: StorageUrl, settings: z.output<typeof environment>): StorageConfig {
  if (url.kind === 'disk') return { kind: 'disk', root: resolve(url.root) };
  return {
    ...url,
    region: settings.AWS_REGION,
    endpoint: settings.AWS_ENDPOINT_URL_S3,
    credentials: toCredentials(settings),
    cacheBytes: settings.STORAGE_CACHE_MB * BYTES_A_MB,
  };
}

function toCredentials({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken,
}: z.output<typeof environment>): S3Place['credentials'] {
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { accessKeyId, secretAccessKey, sessionToken };
}
