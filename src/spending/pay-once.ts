import type { App } from '#src/app.ts';
import type { ProviderCall } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { UnclearOrder } from '#src/providers/video-model.ts';
import {
  findLatestCall,
  intendCall,
  markCallFailed,
  markForReview,
  markSubmitted,
  withdrawCall,
} from './provider-call-store.ts';

/** What is to be bought, for whom, by the ledger's own fields. */
export type Purchase = Pick<
  ProviderCall,
  | 'user_id'
  | 'generation_id'
  | 'kind'
  | 'scene_number'
  | 'call_key'
  | 'provider'
  | 'model'
  | 'expected_micros'
>;

interface Vendor {
  /** Whether the same key is billed once. */
  honoursKeys: boolean;
  /** Throws AppError when nothing was ordered, UnclearOrder when nobody can tell. */
  order: (idempotencyKey: string) => Promise<{ ticket: string }>;
}

type World = Pick<App, 'db' | 'newId' | 'now'>;

/**
 * Orders something that costs money, unless the ledger knows it as ordered: then that order is given back.
 * May be repeated after any crash. An order of which nobody knows whether it was taken is sent again only
 * where the vendor bills the same key once; otherwise it waits for a person.
 */
export async function payOnce(
  world: World,
  purchase: Purchase,
  vendor: Vendor,
): Promise<ProviderCall> {
  const latest = await findLatestCall(world.db, purchase.call_key);
  switch (latest?.state) {
    case 'submitted':
    case 'done':
      return latest;
    case 'needs_review':
      throw needsReview(latest);
    case 'intent':
      if (vendor.honoursKeys) return order(world, latest, vendor);
      throw needsReview(await markForReview(world.db, latest.id, DIED));
    case 'failed':
      if (latest.failure_code === 'REFUSED') throw refusedBefore(latest);
      return order(world, await intend(world, purchase, latest.attempt + 1), vendor);
    case undefined:
      return order(world, await intend(world, purchase, 1), vendor);
  }
}

const DIED = 'The process ended while the order was on its way.';

function intend({ db, newId, now }: World, purchase: Purchase, attempt: number) {
  return intendCall(db, { ...purchase, id: newId(), attempt, created_at: now() });
}

async function order(
  { db, now }: World,
  call: ProviderCall,
  vendor: Vendor,
): Promise<ProviderCall> {
  let ticket: string;
  try {
    ({ ticket } = await vendor.order(`${call.call_key}/${call.attempt}`));
  } catch (error) {
    if (error instanceof AppError) {
      if (error.retryable) await withdrawCall(db, call.id);
      else {
        const { code, message } = error;
        const failure = { failure_code: code, failure_reason: message, cost_micros: 0 };
        await markCallFailed(db, call.id, { ...failure, ended_at: now() });
      }
      throw error;
    }
    const reason = error instanceof UnclearOrder ? error.message : 'The order ended unexpectedly.';
    // The intention stays: the next try sends the same key again.
    if (vendor.honoursKeys) throw new AppError('UNAVAILABLE', reason, { cause: error });
    throw needsReview(await markForReview(db, call.id, reason), error);
  }
  return markSubmitted(db, call.id, { remote_id: ticket, submitted_at: now() });
}

function needsReview({ id, provider, failure_reason }: ProviderCall, cause?: unknown): AppError {
  return new AppError(
    'CONFLICT',
    `${failure_reason ?? 'Nobody knows whether the order was taken.'} It may have been taken and billed, so it ` +
      `is not sent again by itself: look at your account at ${provider}, then run \`admint calls release ${id}\` ` +
      'and make the ad again.',
    { cause, details: { call_id: id, needs_review: true } },
  );
}

function refusedBefore({ failure_reason }: ProviderCall): AppError {
  return new AppError('REFUSED', failure_reason ?? 'The model refused this before.');
}
