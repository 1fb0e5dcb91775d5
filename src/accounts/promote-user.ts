import type { App } from '#src/app.ts';
import { AppError } from '#src/platform/errors.ts';
import { setUserRights } from './set-user-rights.ts';
import { findUserByUsername } from './user-store.ts';

/** Makes somebody a superuser, for whoever has the machine. */
export async function promoteUser(app: Pick<App, 'db'>, username: string): Promise<void> {
  const user = await findUserByUsername(app.db, username);
  if (!user) throw new AppError('NOT_FOUND', `There is no user called "${username}" here.`);
  const host = { user_id: user.id, is_superuser: true };
  await setUserRights(app, host, user.id, { is_superuser: true });
}
