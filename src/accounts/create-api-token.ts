import type { App } from '#src/app.ts';
import type { Scope } from '#src/http/caller.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { ApiToken } from './account-tables.ts';
import { insertApiToken } from './api-token-store.ts';
import { API_TOKEN_PREFIX } from './find-caller.ts';
import { secretHash } from './secret-hash.ts';

const DAY_MS = 24 * 3_600_000;

/** Makes a token for a program. Its text is told here and never again. */
export async function createApiToken(
  app: Pick<App, 'db' | 'newId' | 'newSecret' | 'now' | 'secretKey'>,
  { user_id }: Actor,
  { name, scopes, days }: { name: string; scopes: readonly Scope[]; days: number },
): Promise<ApiToken & { token: string }> {
  const token = `${API_TOKEN_PREFIX}${app.newSecret()}`;
  const now = app.now();
  const kept = await insertApiToken(app.db, {
    id: app.newId(),
    user_id,
    name,
    token_hash: secretHash(app.secretKey, token),
    scopes: [...new Set(scopes)],
    created_at: now,
    expires_at: new Date(now.getTime() + days * DAY_MS),
    last_used_at: null,
  });
  return { ...kept, token };
}
