import type { App } from '#src/app.ts';
import type { User } from '#src/platform/database/schema.ts';
import { readRegistration } from './read-registration.ts';
import { hashPassword } from './password.ts';
import type { Registration } from './register-user.ts';
import { createUser } from './user-store.ts';

/** Makes an account for somebody else; for whoever has the machine. */
export async function createAccount(
  app: Pick<App, 'db' | 'newId' | 'now'>,
  { is_superuser, ...wish }: Registration & { is_superuser: boolean },
): Promise<User> {
  const { username, email, password } = readRegistration(wish);
  return createUser(app.db, {
    id: app.newId(),
    username,
    email,
    hashed_password: await hashPassword(password),
    is_superuser,
    created_at: app.now(),
  });
}
