import type { App } from '#src/app.ts';
import { toAppError } from '#src/platform/errors.ts';
import { CANCELLED_BY_USER, markCancelled, markFailed } from './generation-state-store.ts';

/** Ends a generation with the sentence its owner reads. Finished clips stay for another try. */
export async function failGeneration(
  { db, now }: Pick<App, 'db' | 'now'>,
  id: string,
  thrown: unknown,
): Promise<void> {
  const { message } = toAppError(thrown);
  if (message === CANCELLED_BY_USER) await markCancelled(db, id, now());
  else await markFailed(db, id, now(), { error_message: message });
}
