import type { FastifyRequest } from 'fastify';
import { AppError } from '#src/platform/errors.ts';
import type { Caller } from './caller.ts';

/**
 * Who may ask: `open` anybody; `member` whoever is signed in, also an API token with the scope; `session` a
 * person who signed in, no API token; `superuser` such a person or token who is one.
 */
export type Access = 'open' | 'member' | 'session' | 'superuser';

const READS = new Set(['GET', 'HEAD']);

/** The API, the films and the figures ask who you are; the pages do not. */
export function accessOf({ routeOptions: { url = '', config } }: FastifyRequest): Access {
  if (config.access) return config.access;
  if (/^\/api\/docs(\/|$)/.test(url)) return 'open';
  return /^\/(api|media)\//.test(url) ? 'member' : 'open';
}

export function checkAccess(
  { method }: Pick<FastifyRequest, 'method'>,
  access: Access,
  caller: Caller | undefined,
): void {
  if (access === 'open') return;
  if (!caller) throw new AppError('NOT_SIGNED_IN', 'Sign in first.');

  const scope = READS.has(method) ? 'read' : 'write';
  if (!caller.scopes.includes(scope)) {
    throw new AppError('NOT_ALLOWED', `This token may not ${scope}.`, { details: { scope } });
  }
  if (access === 'session' && caller.session_id === null) {
    throw new AppError('NOT_ALLOWED', 'A token cannot change an account. Sign in instead.');
  }
  if (access === 'superuser' && !caller.actor.is_superuser) {
    throw new AppError('NOT_ALLOWED', 'Only a superuser may do this.');
  }
}
