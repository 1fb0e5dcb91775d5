import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { AppError } from '#src/platform/errors.ts';

export interface Target {
  url: URL;
  /** Every address that the name had when it was checked; connect to one of these and to no other. */
  addresses: { address: string; family: 4 | 6 }[];
}

/**
 * Resolves where a webhook goes and refuses what is not on the public internet: a person could otherwise have
 * this server ask its own network, or its cloud's metadata, on their behalf.
 */
export async function checkTarget(
  address: string,
  { allowPrivate }: { allowPrivate: boolean },
): Promise<Target> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const schemes = allowPrivate ? ['https:', 'http:'] : ['https:'];
  if (!url || !schemes.includes(url.protocol)) throw refused('must be a whole https address');
  if (url.username !== '' || url.password !== '') throw refused('must not hold a name or password');

  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(host, { all: true }).catch((cause: unknown) => {
    throw refused('names a host that cannot be found', cause);
  });
  if (!allowPrivate && !found.every((one) => isPublic(one.address))) {
    throw refused('must be on the public internet, not in a private network');
  }
  return { url, addresses: found.map((one) => ({ ...one, family: one.family === 6 ? 6 : 4 })) };
}

/** Ordinary addresses only: no private, loopback, link-local (also a cloud's metadata), shared or mapped ones. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // an IPv4 address dressed as IPv6 becomes itself
  return parsed.range() === 'unicast';
}

function refused(reason: string, cause?: unknown): AppError {
  return new AppError('INVALID_FIELD', `The address ${reason}.`, {
    cause,
    details: { field: 'url' },
  });
}
