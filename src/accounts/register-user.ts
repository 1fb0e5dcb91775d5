import type { App } from '#src/app.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { User } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { hashPassword, NO_PASSWORD } from './password.ts';
import { createUser, listAllUsers, lockUsers, takeOverUser } from './user-store.ts';

export interface Registration {
  username: string;
  email: string;
  password: string;
}

/** `first`: whoever comes becomes the superuser. */
export type RegistrationState = 'first' | 'open' | 'closed';

/** Whether somebody may make an account now. */
export async function registrationState(
  db: Db,
  setting: 'open' | 'closed',
): Promise<RegistrationState> {
  return (await findUnclaimed(db)).unclaimed ? 'first' : setting;
}

/**
 * Makes an account. The first person becomes the superuser, and takes over what the command line made for its
 * `local` user; after that registration is open or closed, as the host has it.
 */
export async function registerUser(
  app: Pick<App, 'db' | 'newId' | 'now'>,
  { username, email, password }: Registration,
  setting: 'open' | 'closed',
): Promise<User> {
  if ((await registrationState(app.db, setting)) === 'closed') throw closed();
  const names = { username, email, hashed_password: await hashPassword(password) };
  return app.db.transaction().execute(async (tx) => {
    await lockUsers(tx); // two who come first at once: one of them is first
    const { unclaimed, local } = await findUnclaimed(tx);
    if (!unclaimed && setting === 'closed') throw closed();
    if (local) return takeOverUser(tx, local.id, names);
    return createUser(tx, {
      id: app.newId(),
      ...names,
      is_superuser: unclaimed,
      created_at: app.now(),
    });
  });
}

/** Unclaimed: nobody is here, or only the user whom the command line made for itself. */
async function findUnclaimed(db: Db): Promise<{ unclaimed: boolean; local?: User | undefined }> {
  const [only, another] = await listAllUsers(db, { limit: 2 });
  if (!only) return { unclaimed: true };
  const isLocal = only.username === 'local' && only.hashed_password === NO_PASSWORD;
  return another || !isLocal ? { unclaimed: false } : { unclaimed: true, local: only };
}

function closed(): AppError {
  return new AppError(
    'NOT_ALLOWED',
    'This studio makes no new accounts by itself. Ask whoever runs it for one.',
  );
}
