import type { App } from '#src/app.ts';
import { AppError } from '#src/platform/errors.ts';
import { hashPassword } from './password.ts';
import { readRegistration } from './read-registration.ts';
import { deleteSessionsOf } from './session-store.ts';
import { findUserByUsername, setPasswordHash } from './user-store.ts';

/** Sets a password without the old one, for whoever has the machine; everybody who had it is signed out. */
export async function resetPassword(
  app: Pick<App, 'db'>,
  { username, password }: { username: string; password: string },
): Promise<void> {
  const user = await findUserByUsername(app.db, username);
  if (!user) throw new AppError('NOT_FOUND', `There is no user called "${username}" here.`);
  readRegistration({ username: 'checked', email: 'checked@example.com', password });
  await setPasswordHash(app.db, user.id, await hashPassword(password));
  await deleteSessionsOf(app.db, user.id);
}
