import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { User } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { deleteSessionsOf } from './session-store.ts';
import { countOtherSuperusers, getUser, lockUsers, updateUser } from './user-store.ts';

export interface UserRights {
  is_active?: boolean | undefined;
  is_superuser?: boolean | undefined;
}

/** Lets a person in or not, and look after others or not; for superusers. Somebody always can. */
export async function setUserRights(
  app: Pick<App, 'db'>,
  actor: Actor,
  id: string,
  { is_active, is_superuser }: UserRights,
): Promise<User> {
  return app.db.transaction().execute(async (tx) => {
    await lockUsers(tx);
    const user = await getUser(tx, actor, id);
    const isLess = is_active === false || is_superuser === false;
    if (isLess && user.is_superuser && (await countOtherSuperusers(tx, id)) === 0) {
      throw new AppError('CONFLICT', 'This is the only superuser. Make another one first.');
    }
    if (is_active === false) await deleteSessionsOf(tx, id);
    return updateUser(tx, actor, id, {
      ...(is_active === undefined ? {} : { is_active }),
      ...(is_superuser === undefined ? {} : { is_superuser }),
    });
  });
}
