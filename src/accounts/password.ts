import { hash, verify } from '@node-rs/argon2';
import bcrypt from 'bcryptjs';

/** argon2id with 19 MiB and two passes, as OWASP advises. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No password hash has this form, so nobody can sign in with it. */
export const NO_PASSWORD = '!';

/** Of a password nobody has, so that asking for somebody who is not here takes as long as for one who is. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$pmg/hs8U7Rs5v5SIzlLmpA$1NZpE4QwGfi0t85pm6g/xqbrzcxPV2f6GlegyT6w5MA';

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** `outdated` is right, but kept in the way of the first Ad Mint AI: it is to be hashed anew. */
export type Verdict = 'right' | 'outdated' | 'wrong';

/** Takes the same time whether there is a hash or not. */
export async function checkPassword(
  hashedPassword: string | undefined,
  password: string,
): Promise<Verdict> {
  if (hashedPassword !== undefined && isBcrypt(hashedPassword)) {
    const matches = await bcrypt.compare(password, hashedPassword).catch(() => false);
    return matches ? 'outdated' : 'wrong';
  }
  const known = hashedPassword?.startsWith('$argon2') === true;
  const matches = await verify(known ? hashedPassword : NOBODYS_HASH, password).catch(() => false);
  return known && matches ? 'right' : 'wrong';
}

function isBcrypt(hashedPassword: string): boolean {
  return /^\$2[aby]?\$/.test(hashedPassword);
}
