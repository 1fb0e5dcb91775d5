import type { App } from '#src/app.ts';
import { SCOPES, type Caller, type Credentials } from '#src/http/caller.ts';
import { findLiveApiToken, touchApiToken } from './api-token-store.ts';
import { secretHash } from './secret-hash.ts';
import { findOpenSession, touchSession, type SessionSecret } from './session-store.ts';

type World = Pick<App, 'db' | 'now' | 'secretKey'>;

/** By their first letters one sees in a log or a repository what was left lying there. */
export const API_TOKEN_PREFIX = 'admint_t_';

/** A session that nobody uses for so long is over. */
export const SESSION_MS = 30 * 24 * 3_600_000;

/** How stale "last seen" may be: a write at every request would be dear. */
const SEEN_EVERY_MS = 5 * 60_000;

/** Whose the cookie or the bearer token is. With an `Authorization` header the cookie is not even looked at. */
export async function findCaller(
  app: World,
  { authorization, cookie }: Credentials,
): Promise<Caller | undefined> {
  if (authorization === undefined) {
    if (!cookie) return undefined;
    return fromSession(app, { cookie_hash: secretHash(app.secretKey, cookie) });
  }
  const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(authorization.trim()) ?? [];
  if (token === undefined) return undefined;
  const hash = secretHash(app.secretKey, token);
  return token.startsWith(API_TOKEN_PREFIX)
    ? fromApiToken(app, hash)
    : fromSession(app, { token_hash: hash });
}

async function fromSession(app: World, secret: SessionSecret): Promise<Caller | undefined> {
  const now = app.now();
  const session = await findOpenSession(app.db, secret, now);
  if (!session) return undefined;
  const { id, user_id, is_superuser, last_seen_at } = session;
  if (now.getTime() - last_seen_at.getTime() > SEEN_EVERY_MS) {
    const times = { last_seen_at: now, expires_at: new Date(now.getTime() + SESSION_MS) };
    await touchSession(app.db, id, times);
  }
  return { actor: { user_id, is_superuser }, session_id: id, scopes: SCOPES };
}

async function fromApiToken(app: World, tokenHash: string): Promise<Caller | undefined> {
  const now = app.now();
  const token = await findLiveApiToken(app.db, tokenHash, now);
  if (!token) return undefined;
  const { id, user_id, is_superuser, scopes, last_used_at } = token;
  if (!last_used_at || now.getTime() - last_used_at.getTime() > SEEN_EVERY_MS) {
    await touchApiToken(app.db, id, now);
  }
  return { actor: { user_id, is_superuser }, session_id: null, scopes };
}
