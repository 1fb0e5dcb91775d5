import type { App } from '#src/app.ts';
import { listCallsOfGeneration, markCallFailed } from '#src/spending/provider-call-store.ts';
import { settle } from './await-footage.ts';

/** A courtesy must not keep a person waiting. */
const LONGEST_MS = 10_000;

/**
 * Tells vendors that nobody waits any more, and writes down what they bill. A vendor that does not answer is
 * left alone: the run is over, and the ledger says that its order is still open.
 */
export async function stopOrders(
  app: Pick<App, 'db' | 'now' | 'videoModels'>,
  generationId: string,
): Promise<void> {
  const calls = await listCallsOfGeneration(app.db, generationId);
  const open = calls.filter(({ state, kind }) => state === 'submitted' && kind === 'video');
  await Promise.all(
    open.map(async ({ id, model: modelId, remote_id }) => {
      try {
        const model = app.videoModels.open(modelId);
        const signal = AbortSignal.timeout(LONGEST_MS);
        await model.cancel(remote_id ?? '', { signal });
        const film = await model.look(remote_id ?? '', { signal });
        if (film.state === 'done') await settle(app, { call_id: id }, film);
        if (film.state === 'failed') {
          await markCallFailed(app.db, id, {
            failure_code: 'CANCELLED',
            failure_reason: film.reason,
            cost_micros: film.costMicros,
            ended_at: app.now(),
          });
        }
      } catch {
        // See above: the order stays open in the ledger.
      }
    }),
  );
}
