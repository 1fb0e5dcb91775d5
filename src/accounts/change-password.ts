import type { App } from '#src/app.ts';
import type { Caller } from '#src/http/caller.ts';
import { AppError } from '#src/platform/errors.ts';
import { limitAttempts } from './limit-attempts.ts';
import { checkPassword, hashPassword } from './password.ts';
import { deleteSessionsOf } from './session-store.ts';
import { getUser, setPasswordHash } from './user-store.ts';

type World = Pick<App, 'db' | 'now' | 'secretKey'>;

const MAX_ATTEMPTS = 10;

/** Sets a new password and signs the person out everywhere but here. */
export async function changePassword(
  app: World,
  caller: Caller,
  { current_password, new_password }: { current_password: string; new_password: string },
): Promise<void> {
  await provePassword(app, caller, { field: 'current_password', password: current_password });
  const { user_id } = caller.actor;
  await setPasswordHash(app.db, user_id, await hashPassword(new_password));
  await deleteSessionsOf(app.db, user_id, { except: caller.session_id });
}

/** That it is the person and not somebody at their open browser. */
export async function provePassword(
  app: World,
  { actor }: Caller,
  { field, password }: { field: string; password: string },
): Promise<void> {
  const attempts = await limitAttempts(app, [
    { subject: `proof ${actor.user_id}`, max: MAX_ATTEMPTS },
  ]);
  const { hashed_password } = await getUser(app.db, actor, actor.user_id);
  if ((await checkPassword(hashed_password, password)) === 'wrong') {
    throw new AppError('INVALID_FIELD', 'The password is not right.', { details: { field } });
  }
  await attempts.forget();
}
