import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { AppError } from '#src/platform/errors.ts';

export interface Target {
  url: URL;
  /** Every address that the name had when it was checked; connect to one of these and to no other. */
  addresses: { address: string; family: 4 | 6 }[];
}

interface Rules {
  /** The field of the request it came in. */
  field: string;
  /** With their colon: `https:`. */
  schemes: readonly ('https:' | 'http:')[];
  /** Whether it may be in this machine's own network. */
  mayBePrivate: (url: URL) => boolean;
}

/**
 * Resolves an address that a stranger named and refuses what is not on the public internet: a person could otherwise
 * have this server ask its own network, or its cloud's metadata, on their behalf.
 */
export async function findTarget(
  address: string,
  { field, schemes, mayBePrivate }: Rules,
): Promise<Target> {
  const refused = (reason: string, cause?: unknown) =>
    new AppError('INVALID_FIELD', `The address ${reason}.`, { cause, details: { field } });
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const words = schemes.map((scheme) => scheme.replace(':', '')).join(' or ');
  if (!url || !schemes.some((scheme) => scheme === url.protocol))
    throw refused(`must be a whole ${words} address`);
  if (url.username !== '' || url.password !== '') throw refused('must not hold a name or password');

  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(host, { all: true }).catch((cause: unknown) => {
    throw refused('names a host that cannot be found', cause);
  });
  if (!mayBePrivate(url) && !found.every((one) => isPublic(one.address))) {
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
