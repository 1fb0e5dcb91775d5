import { createHmac } from 'node:crypto';

/**
 * What the database keeps of a secret that has 256 bits of chance in it: enough to know it again, not to use
 * it. With another SECRET_KEY none is known any more.
 */
export function secretHash(secretKey: string, secret: string): string {
  return createHmac('sha256', secretKey).update(secret).digest('hex');
}
