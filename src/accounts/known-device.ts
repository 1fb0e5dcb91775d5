import { secretHash } from './secret-hash.ts';

/*
 * A browser that signed in once is known by a cookie of its own, for a year. Its attempts are counted apart, so
 * that somebody who guesses from elsewhere uses up the strangers' attempts and not the owner's.
 */

/** `<random>.<signature for one user>` */
export function deviceCookie(secretKey: string, userId: string, random: string): string {
  return `${random}.${signature(secretKey, userId, random)}`;
}

/** What a known device is counted under; undefined when it is not one of this user's. */
export function knownDevice(
  secretKey: string,
  userId: string,
  cookie: string | undefined,
): string | undefined {
  const [random = '', signed] = cookie?.split('.') ?? [];
  return signed === signature(secretKey, userId, random) ? random : undefined;
}

function signature(secretKey: string, userId: string, random: string): string {
  return secretHash(secretKey, `device ${userId} ${random}`);
}
