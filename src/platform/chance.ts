import { randomBytes, randomInt } from 'node:crypto';

/** Largest seed, exclusive: what every video model takes. */
const MAX_SEED = 2 ** 31 - 1;

/** A seed for a film whose owner named none. */
export function newSeed(): number {
  return randomInt(MAX_SEED);
}

/** 256 bits of chance as 43 characters that are safe in an address, a header and a file name. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
