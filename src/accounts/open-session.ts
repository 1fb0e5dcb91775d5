import type { App } from '#src/app.ts';
import type { User } from '#src/platform/database/schema.ts';
import { SESSION_MS } from './find-caller.ts';
import { secretHash } from './secret-hash.ts';
import { createSession, deleteOldSessions } from './session-store.ts';

/** From where somebody signs in, so that they know their own sessions again. */
export interface Origin {
  user_agent: string;
  address: string;
}

/** The two secrets that open a session. They are told once; the database keeps their hashes. */
export interface OpenedSession {
  session_id: string;
  cookie: string;
  access_token: string;
  expires_at: Date;
}

const SESSION_TOKEN_PREFIX = 'admint_s_';

export async function openSession(
  app: Pick<App, 'db' | 'newId' | 'newSecret' | 'now' | 'secretKey'>,
  user: Pick<User, 'id'>,
  { user_agent, address }: Origin,
): Promise<OpenedSession> {
  const now = app.now();
  await deleteOldSessions(app.db, now);
  const opened: OpenedSession = {
    session_id: app.newId(),
    cookie: app.newSecret(),
    access_token: `${SESSION_TOKEN_PREFIX}${app.newSecret()}`,
    expires_at: new Date(now.getTime() + SESSION_MS),
  };
  await createSession(app.db, {
    id: opened.session_id,
    user_id: user.id,
    cookie_hash: secretHash(app.secretKey, opened.cookie),
    token_hash: secretHash(app.secretKey, opened.access_token),
    user_agent: user_agent.slice(0, 300),
    address: address.slice(0, 64),
    created_at: now,
    last_seen_at: now,
    expires_at: opened.expires_at,
  });
  return opened;
}
