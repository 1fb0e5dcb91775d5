import type { App } from '#src/app.ts';
import type { User } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { deleteOldAttempts } from './attempt-store.ts';
import { knownDevice } from './known-device.ts';
import { limitAttempts, type Limit } from './limit-attempts.ts';
import { openSession, type OpenedSession, type Origin } from './open-session.ts';
import { checkPassword, hashPassword } from './password.ts';
import { findUserByEmail, findUserByUsername, setPasswordHash } from './user-store.ts';

/** Wrong passwords in a quarter of an hour for one name, and for one device that is known. */
const MAX_FOR_NAME = 10;
/** From one address: an office has one for all its people. */
const MAX_FOR_ADDRESS = 60;

export interface SignIn extends Origin {
  /** User name or email address. */
  username: string;
  password: string;
  /** The cookie of a browser that signed in before. */
  device: string | undefined;
}

/**
 * Opens a session. Whatever is wrong (name, password, an account that was switched off) gets the same words
 * after the same work.
 */
export async function signIn(
  app: Pick<App, 'db' | 'newId' | 'newSecret' | 'now' | 'secretKey'>,
  { username, password, device, ...origin }: SignIn,
): Promise<{ user: User; session: OpenedSession }> {
  const user =
    (await findUserByUsername(app.db, username)) ?? (await findUserByEmail(app.db, username));
  const known = user && knownDevice(app.secretKey, user.id, device);
  await deleteOldAttempts(app.db, app.now());
  const attempts = await limitAttempts(app, limitsOf(username, origin.address, known));

  const verdict = await checkPassword(user?.hashed_password, password);
  if (!user?.is_active || verdict === 'wrong') {
    throw new AppError('NOT_SIGNED_IN', 'The name or the password is not right.');
  }
  await attempts.forget();
  if (verdict === 'outdated') await setPasswordHash(app.db, user.id, await hashPassword(password));
  return { user, session: await openSession(app, user, origin) };
}

function limitsOf(username: string, address: string, device: string | undefined): Limit[] {
  if (device !== undefined) return [{ subject: `device ${device}`, max: MAX_FOR_NAME }];
  return [
    { subject: `address ${address}`, max: MAX_FOR_ADDRESS },
    { subject: `name ${username.trim().toLowerCase()}`, max: MAX_FOR_NAME },
  ];
}
