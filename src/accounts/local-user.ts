import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { User } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { NO_PASSWORD } from './password.ts';
import { createUser, findUserByUsername, listAllUsers } from './user-store.ts';

/**
 * Whom the command line acts for: the user named, else the installation's only user, else a user called
 * `local` without a password, made here.
 */
export async function findActingUser(
  app: Pick<App, 'db' | 'newId' | 'now'>,
  username?: string,
): Promise<Actor> {
  if (username !== undefined) return toActor(await getByName(app, username));

  const [only, another] = await listAllUsers(app.db, { limit: 2 });
  if (only && !another) return toActor(only);
  if (!only) return toActor(await createLocalUser(app));

  const local = await findUserByUsername(app.db, 'local');
  if (local) return toActor(local);
  throw new AppError('INVALID_FIELD', 'There are several users here: name one with --user.', {
    details: { field: 'user' },
  });
}

async function getByName({ db }: Pick<App, 'db'>, username: string): Promise<User> {
  const user = await findUserByUsername(db, username);
  if (!user) throw new AppError('NOT_FOUND', `There is no user called "${username}" here.`);
  return user;
}

function createLocalUser(app: Pick<App, 'db' | 'newId' | 'now'>): Promise<User> {
  return createUser(app.db, {
    id: app.newId(),
    username: 'local',
    email: 'local@localhost.invalid',
    hashed_password: NO_PASSWORD,
    is_superuser: true,
    created_at: app.now(),
  });
}

function toActor({ id, is_superuser }: User): Actor {
  return { user_id: id, is_superuser };
}
