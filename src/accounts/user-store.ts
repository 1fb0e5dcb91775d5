import { sql } from 'kysely';
import type { Actor } from '#src/platform/actor.ts';
import { checkChanges, checkNew } from '#src/platform/database/check-record.ts';
import { cleanText } from '#src/platform/database/clean-text.ts';
import type { Db } from '#src/platform/database/database.ts';
import { databaseKind } from '#src/platform/database/database-kind.ts';
import { isId } from '#src/platform/database/ids.ts';
import { readPage } from '#src/platform/database/page-query.ts';
import type { NewUser, User, UserChanges } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import type { Page, PageRequest } from '#src/platform/page.ts';

/** CONFLICT when someone has that name or address. Inside a transaction the rest of it can still go on. */
export async function createUser(db: Db, user: NewUser): Promise<User> {
  const checked = checkNew('users', user);
  const created = await db
    .insertInto('users')
    .values(checked)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return created ?? refuseTaken(db, checked);
}

/** People see themselves; a superuser sees everyone. */
export async function findUser(db: Db, actor: Actor, id: string): Promise<User | undefined> {
  if (!isId(id) || !mayTouch(actor, id)) return undefined;
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function getUser(db: Db, actor: Actor, id: string): Promise<User> {
  return (await findUser(db, actor, id)) ?? notThere();
}

export async function updateUser(
  db: Db,
  actor: Actor,
  id: string,
  changes: UserChanges,
): Promise<User> {
  const user = await getUser(db, actor, id);
  const checked = checkChanges('users', changes);
  if (!actor.is_superuser && ('is_superuser' in checked || 'is_active' in checked)) {
    throw new AppError('NOT_ALLOWED', 'Only a superuser may change what people are allowed to do.');
  }
  if (Object.keys(checked).length === 0) return user;
  await refuseIfTaken(db, id, checked);
  const changed = await db
    .updateTable('users')
    .set(checked)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return changed ?? notThere();
}

/** With everything they own. */
export async function deleteUser(db: Db, actor: Actor, id: string): Promise<void> {
  if (!isId(id) || !mayTouch(actor, id)) return notThere();
  const { numDeletedRows } = await db
    .deleteFrom('users')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) notThere();
}

/** Newest first; for superusers. */
export async function listUsers(db: Db, actor: Actor, request?: PageRequest): Promise<Page<User>> {
  if (!actor.is_superuser) throw new AppError('NOT_ALLOWED', 'Only a superuser sees who is here.');
  return readPage(db.selectFrom('users').selectAll(), 'users', request);
}

/* From here on for signing in and for the command line, where nobody is known yet. */

/** As it was written, capitals and all. */
export function findUserByUsername(db: Db, username: string): Promise<User | undefined> {
  return db
    .selectFrom('users')
    .selectAll()
    .where('username', '=', cleanText(username))
    .executeTakeFirst();
}

export function findUserByEmail(db: Db, email: string): Promise<User | undefined> {
  return db
    .selectFrom('users')
    .selectAll()
    .where('email', '=', cleanText(email).trim().toLowerCase())
    .executeTakeFirst();
}

/** Oldest first. */
export function listAllUsers(db: Db, { limit }: { limit: number }): Promise<User[]> {
  return db
    .selectFrom('users')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Until this transaction ends nobody else comes or goes. SQLite has one writer anyway. */
export async function lockUsers(tx: Db): Promise<void> {
  if (databaseKind(tx) === 'sqlite') return;
  await sql`lock table users in share row exclusive mode`.execute(tx);
}

/** Gives the command line's own user to a person, who becomes the superuser. */
export async function takeOverUser(
  db: Db,
  id: string,
  names: Pick<NewUser, 'username' | 'email' | 'hashed_password'>,
): Promise<User> {
  return db
    .updateTable('users')
    .set({ ...checkChanges('users', names), is_superuser: true, is_active: true })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function setPasswordHash(db: Db, id: string, hashedPassword: string): Promise<void> {
  await db
    .updateTable('users')
    .set({ hashed_password: hashedPassword })
    .where('id', '=', id)
    .execute();
}

/** How many could still look after the installation if this one could not. */
export async function countOtherSuperusers(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('users')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('is_superuser', '=', true)
    .where('is_active', '=', true)
    .where('id', '!=', id)
    .executeTakeFirstOrThrow();
  return count;
}

function mayTouch({ user_id, is_superuser }: Actor, id: string): boolean {
  return is_superuser || user_id === id;
}

type Names = Pick<UserChanges, 'username' | 'email'>;

/** NOTE: asked before, not caught after: a failed statement ends a whole transaction on PostgreSQL. */
async function refuseIfTaken(db: Db, id: string, { username, email }: Names): Promise<void> {
  const holders = await Promise.all([
    username === undefined ? undefined : findUserByUsername(db, username),
    email === undefined ? undefined : findUserByEmail(db, email),
  ]);
  const index = holders.findIndex((holder) => holder !== undefined && holder.id !== id);
  if (index >= 0) throw taken(index === 0 ? 'username' : 'email');
}

async function refuseTaken(db: Db, { username }: NewUser): Promise<never> {
  throw taken((await findUserByUsername(db, username)) ? 'username' : 'email');
}

function taken(field: 'username' | 'email'): AppError {
  const what = field === 'email' ? 'This email address' : 'This name';
  return new AppError('CONFLICT', `${what} is taken.`, { details: { field } });
}

function notThere(): never {
  throw new AppError('NOT_FOUND', 'This user does not exist.');
}
