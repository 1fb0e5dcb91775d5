import { randomInt } from 'node:crypto';

/** Largest seed, exclusive: what every video model takes. */
const MAX_SEED = 2 ** 31 - 1;

/** A seed for a film whose owner named none. */
export function newSeed(): number {
  return randomInt(MAX_SEED);
}
