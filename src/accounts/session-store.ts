import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { isId } from '#src/platform/database/ids.ts';
import { AppError } from '#src/platform/errors.ts';
import { withAccountTables, type Session } from './account-tables.ts';

export async function createSession(db: Db, session: Session): Promise<void> {
  await withAccountTables(db).insertInto('sessions').values(session).execute();
}

/** Which of a session's two secrets was shown. */
export type SessionSecret = { cookie_hash: string } | { token_hash: string };

/** The session that a secret opens, as long as it lasts and its user is active. */
export function findOpenSession(db: Db, secret: SessionSecret, now: Date) {
  return withAccountTables(db)
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['sessions.id', 'sessions.user_id', 'sessions.last_seen_at', 'users.is_superuser'])
    .where((row) => row.and(secret))
    .where('sessions.expires_at', '>', now)
    .where('users.is_active', '=', true)
    .executeTakeFirst();
}

export async function touchSession(
  db: Db,
  id: string,
  times: Pick<Session, 'last_seen_at' | 'expires_at'>,
): Promise<void> {
  await withAccountTables(db).updateTable('sessions').set(times).where('id', '=', id).execute();
}

/** One's own that last, newest first. */
export function listSessions(db: Db, { user_id }: Actor, now: Date): Promise<Session[]> {
  return withAccountTables(db)
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', user_id)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function deleteSession(db: Db, { user_id }: Actor, id: string): Promise<void> {
  const notThere = new AppError('NOT_FOUND', 'This session does not exist.');
  if (!isId(id)) throw notThere;
  const { numDeletedRows } = await withAccountTables(db)
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('user_id', '=', user_id)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw notThere;
}

/** Signs a person out everywhere, or everywhere else. */
export async function deleteSessionsOf(
  db: Db,
  userId: string,
  { except }: { except?: string | null } = {},
): Promise<void> {
  await withAccountTables(db)
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .$if(except != null, (rows) => rows.where('id', '!=', except ?? ''))
    .execute();
}

export async function deleteOldSessions(db: Db, now: Date): Promise<void> {
  await withAccountTables(db).deleteFrom('sessions').where('expires_at', '<=', now).execute();
}
