import type { App } from '#src/app.ts';
import { AppError } from '#src/platform/errors.ts';
import { countAttempt, uncountAttempt } from './attempt-store.ts';
import { secretHash } from './secret-hash.ts';

export interface Limit {
  /** What is counted, and for whom: a name, an address. */
  subject: string;
  max: number;
}

const WINDOW_MS = 15 * 60_000;

/** Counts an attempt before it is made, so that many at once cannot slip through. */
export async function limitAttempts(
  app: Pick<App, 'db' | 'now' | 'secretKey'>,
  limits: readonly Limit[],
): Promise<{ forget: () => Promise<void> }> {
  const now = app.now();
  const subjects = limits.map(({ subject }) => secretHash(app.secretKey, subject));
  for (const [index, { max }] of limits.entries()) {
    const subject = subjects[index] ?? '';
    const { count, expires_at } = await countAttempt(app.db, {
      subject,
      now,
      windowMs: WINDOW_MS,
    });
    if (count > max) {
      throw new AppError('TOO_MANY', 'Too many attempts. Wait a while and try again.', {
        retryAfterMs: Math.max(1000, expires_at.getTime() - now.getTime()),
      });
    }
  }
  return { forget: () => uncountAttempt(app.db, subjects) };
}
