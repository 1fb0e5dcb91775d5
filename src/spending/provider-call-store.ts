import { checkChanges } from '#src/platform/database/check-record.ts';
import { isId } from '#src/platform/database/ids.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { insertRow } from '#src/platform/database/insert-row.ts';
import type { NewProviderCall, ProviderCall, RowChanges } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';

/*
 * The ledger of what was ordered from vendors. A row is written before the order (`intent`), after it
 * (`submitted`) and when its outcome is known, each a guarded UPDATE, so writing twice counts once.
 */

type Change = RowChanges<'provider_calls'>;

/** The latest attempt to buy this. */
export function findLatestCall(db: Db, callKey: string): Promise<ProviderCall | undefined> {
  return db
    .selectFrom('provider_calls')
    .selectAll()
    .where('call_key', '=', callKey)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Another person's order is not found, never forbidden. */
export async function getCall(db: Db, actor: Actor, id: string): Promise<ProviderCall> {
  const call = isId(id)
    ? await db
        .selectFrom('provider_calls')
        .selectAll()
        .where('id', '=', id)
        .$if(!actor.is_superuser, (rows) => rows.where('user_id', '=', actor.user_id))
        .executeTakeFirst()
    : undefined;
  if (!call) throw new AppError('NOT_FOUND', 'This order does not exist.');
  return call;
}

/** Newest first. */
export function listCallsOfPerson(
  db: Db,
  { user_id }: Actor,
  { limit = 100 }: { limit?: number } = {},
): Promise<ProviderCall[]> {
  return db
    .selectFrom('provider_calls')
    .selectAll()
    .where('user_id', '=', user_id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** In the order in which they were intended. */
export function listCallsOfGeneration(db: Db, generationId: string): Promise<ProviderCall[]> {
  return db
    .selectFrom('provider_calls')
    .selectAll()
    .where('generation_id', '=', generationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Says what is going to be bought. Of two that intend the same attempt, the second gets CONFLICT. */
export async function intendCall(
  db: Db,
  call: Omit<NewProviderCall, 'state'>,
): Promise<ProviderCall> {
  const taken = await db
    .selectFrom('provider_calls')
    .select('id')
    .where('call_key', '=', call.call_key)
    .where('attempt', '=', call.attempt)
    .executeTakeFirst();
  if (taken) throw new AppError('CONFLICT', 'This is being bought already.');
  return insertRow(db, 'provider_calls', { ...call, state: 'intent' });
}

/** Nothing was ordered: the intention is taken back. */
export async function withdrawCall(db: Db, id: string): Promise<void> {
  await db
    .deleteFrom('provider_calls')
    .where('id', '=', id)
    .where('state', '=', 'intent')
    .execute();
}

/** The vendor took the order. */
export function markSubmitted(
  db: Db,
  id: string,
  order: { remote_id: string; submitted_at: Date },
): Promise<ProviderCall> {
  return move(db, id, { from: ['intent', 'needs_review'], to: { ...order, state: 'submitted' } });
}

/** The vendor delivered. */
export function markDone(
  db: Db,
  id: string,
  outcome: { cost_micros: number | null; ended_at: Date },
): Promise<ProviderCall> {
  return move(db, id, { from: ['intent', 'submitted'], to: { ...outcome, state: 'done' } });
}

export interface Failure {
  failure_code: string;
  failure_reason: string;
  cost_micros: number | null;
  ended_at: Date;
}

/** It ended without a delivery. */
export function markCallFailed(db: Db, id: string, failure: Failure): Promise<ProviderCall> {
  return move(db, id, {
    from: ['intent', 'submitted', 'needs_review'],
    to: { ...failure, state: 'failed' },
  });
}

/** Nobody can tell whether the order was taken: a person has to look. */
export function markForReview(db: Db, id: string, reason: string): Promise<ProviderCall> {
  return move(db, id, {
    from: ['intent'],
    to: { state: 'needs_review', failure_reason: reason },
  });
}

async function move(
  db: Db,
  id: string,
  { from, to }: { from: ProviderCall['state'][]; to: Change },
): Promise<ProviderCall> {
  const moved = await db
    .updateTable('provider_calls')
    .set(checkChanges('provider_calls', to))
    .where('id', '=', id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst();
  const call =
    moved ??
    (await db.selectFrom('provider_calls').selectAll().where('id', '=', id).executeTakeFirst());
  // Written before, by a run that died right after it.
  if (call && call.state === to.state) return call;
  throw new AppError('CONFLICT', `This order is already ${call?.state ?? 'gone'}.`);
}
