import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { isId } from '#src/platform/database/ids.ts';
import { AppError } from '#src/platform/errors.ts';
import { withAccountTables, type ApiToken } from './account-tables.ts';

export async function insertApiToken(db: Db, token: ApiToken): Promise<ApiToken> {
  return withAccountTables(db)
    .insertInto('api_tokens')
    .values(token)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The token with this hash, as long as it lasts and its user is active. */
export function findLiveApiToken(db: Db, tokenHash: string, now: Date) {
  return withAccountTables(db)
    .selectFrom('api_tokens')
    .innerJoin('users', 'users.id', 'api_tokens.user_id')
    .select([
      'api_tokens.id',
      'api_tokens.user_id',
      'api_tokens.scopes',
      'api_tokens.last_used_at',
      'users.is_superuser',
    ])
    .where('token_hash', '=', tokenHash)
    .where('api_tokens.expires_at', '>', now)
    .where('users.is_active', '=', true)
    .executeTakeFirst();
}

export async function touchApiToken(db: Db, id: string, now: Date): Promise<void> {
  await withAccountTables(db)
    .updateTable('api_tokens')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .execute();
}

/** One's own, newest first, also those that have run out. */
export function listApiTokens(db: Db, { user_id }: Actor): Promise<ApiToken[]> {
  return withAccountTables(db)
    .selectFrom('api_tokens')
    .selectAll()
    .where('user_id', '=', user_id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function deleteApiToken(db: Db, { user_id }: Actor, id: string): Promise<void> {
  const notThere = new AppError('NOT_FOUND', 'This token does not exist.');
  if (!isId(id)) throw notThere;
  const { numDeletedRows } = await withAccountTables(db)
    .deleteFrom('api_tokens')
    .where('id', '=', id)
    .where('user_id', '=', user_id)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw notThere;
}
