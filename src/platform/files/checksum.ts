import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** SHA-256 in hex of everything a stream brings. */
export async function checksumOf(source: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
