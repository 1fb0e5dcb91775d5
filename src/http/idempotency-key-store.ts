import type { Kysely } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';

interface IdempotencyKeys {
  user_id: string;
  key: string;
  /** Of what was asked, to know the same question again. */
  request_hash: string;
  status: number;
  /** The answer as it was sent. */
  body: string;
  created_at: Date;
}

export type KeptAnswer = Pick<IdempotencyKeys, 'request_hash' | 'body'>;

/**
 * Takes a key within a transaction. Undefined when it is ours now; else the answer that was given. Who comes
 * second waits here until the first has answered or failed.
 */
export async function takeKey(
  tx: Db,
  { user_id, key, request_hash }: Pick<IdempotencyKeys, 'user_id' | 'key' | 'request_hash'>,
  now: Date,
): Promise<KeptAnswer | undefined> {
  const taken = await keys(tx)
    .insertInto('idempotency_keys')
    .values({ user_id, key, request_hash, status: 0, body: '', created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return undefined;
  return keys(tx)
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'body'])
    .where('user_id', '=', user_id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
}

export async function keepAnswer(
  tx: Db,
  { user_id, key, ...answer }: Pick<IdempotencyKeys, 'user_id' | 'key' | 'status' | 'body'>,
): Promise<void> {
  await keys(tx)
    .updateTable('idempotency_keys')
    .set(answer)
    .where('user_id', '=', user_id)
    .where('key', '=', key)
    .execute();
}

export async function deleteKeysBefore(db: Db, time: Date): Promise<void> {
  await keys(db).deleteFrom('idempotency_keys').where('created_at', '<', time).execute();
}

function keys(db: Db): Kysely<{ idempotency_keys: IdempotencyKeys }> {
  return db as unknown as Kysely<{ idempotency_keys: IdempotencyKeys }>;
}
