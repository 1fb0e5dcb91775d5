import { AppError } from '#src/platform/errors.ts';
import { registration } from './credentials-contract.ts';
import type { Registration } from './register-user.ts';

/** The rules of the web, for accounts that are made elsewhere; the first fault names its field. */
export function readRegistration(wish: Registration): Registration {
  const result = registration.safeParse(wish);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError('INVALID_FIELD', issue?.message ?? 'This cannot be.', {
    details: { field: issue?.path.join('.') ?? '' },
  });
}
