import { fileURLToPath } from 'node:url';

/** What `STORAGE_URL` says by itself; keys, region and endpoint come from variables of their own. */
export type StorageUrl =
  | { kind: 'disk'; root: string }
  /** The prefix is empty or ends with a slash. */
  | { kind: 's3'; bucket: string; prefix: string };

/** A bucket and how to reach it. */
export interface S3Place {
  bucket: string;
  prefix: string;
  region: string;
  /** Of a store that is not Amazon's; buckets are then parts of the path. */
  endpoint: string | undefined;
  /** Without them: what the machine itself may do (profile, role). */
  credentials:
    { accessKeyId: string; secretAccessKey: string; sessionToken: string | undefined } | undefined;
  /** How much the local copies may hold. */
  cacheBytes: number;
}

const FORMS = 'must be a folder, file:///<path> or s3://<bucket>/<prefix>';
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

export function readStorageUrl(text: string): StorageUrl {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return { kind: 'disk', root: text };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'file:' && url.host === '') {
    return { kind: 'disk', root: fileURLToPath(url) };
  }
  if (url?.protocol !== 's3:' || !BUCKET.test(url.host)) throw new Error(FORMS);
  const prefix = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, '');
  return { kind: 's3', bucket: url.host, prefix: prefix === '' ? '' : `${prefix}/` };
}
