import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { ProviderCall } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { getCall, markCallFailed } from './provider-call-store.ts';

/** A person looked at their account and says that an unclear order was not taken: the next try sends it again. */
export async function releaseCall(
  { db, now }: Pick<App, 'db' | 'now'>,
  actor: Actor,
  id: string,
): Promise<ProviderCall> {
  const { state } = await getCall(db, actor, id);
  if (state !== 'needs_review') {
    throw new AppError('CONFLICT', `This order needs no review: it is ${state}.`);
  }
  return markCallFailed(db, id, {
    failure_code: 'NOT_TAKEN',
    failure_reason: 'Looked up by its owner: it was not taken.',
    cost_micros: 0,
    ended_at: now(),
  });
}
