import type { App } from '#src/app.ts';
import { AppError } from '#src/platform/errors.ts';
import { markCallFailed, markDone } from '#src/spending/provider-call-store.ts';
import { boughtKey } from '../generation-files.ts';
import { getGenerationForWork } from '../generation-store.ts';
import type { FootageOrder } from './order-footage.ts';
import type { FootageJob } from './plan-footage.ts';
import { untilDone, type Outcome } from './until-done.ts';

/** Longer than the vendor takes when it is busy, by this factor, and the order is left to itself. */
const PATIENCE = 4;
const LEAST_PATIENCE_MS = 10 * 60_000;

interface Waiting {
  job: FootageJob;
  order: FootageOrder;
  signal: AbortSignal;
}

/** Waits for an order to end and writes its cost down. `url` is null when the film is here already. */
export async function awaitFootage(
  app: Pick<App, 'db' | 'files' | 'now' | 'videoModels'>,
  { job, order, signal }: Waiting,
): Promise<{ url: string | null }> {
  const generation = await getGenerationForWork(app.db, job.generation_id);
  if (await app.files.exists(boughtKey(generation, order.hash))) return { url: null };

  const model = app.videoModels.open(job.model);
  const waitMs = Math.max(LEAST_PATIENCE_MS, model.facts.wait[1] * 1000 * PATIENCE);
  const deadline = new Date(app.now().getTime() + waitMs);
  const film = await untilDone(app, model, order.ticket, { signal, deadline });
  if (film === null) throw tooLate(model.facts.name, waitMs);
  if (order.is_paid && film.state === 'failed') throw lost(model.facts.name, film.reason);
  await settle(app, order, film);
  if (film.state === 'failed') throw new AppError(film.code, film.reason, { details: FINAL });
  return { url: film.url };
}

const FINAL = { final: true };

/** Writes down how an order ended; repeated, it changes nothing. */
export async function settle(
  { db, now }: Pick<App, 'db' | 'now'>,
  { call_id }: Pick<FootageOrder, 'call_id'>,
  film: Outcome,
): Promise<void> {
  const paid = { cost_micros: film.costMicros, ended_at: now() };
  if (film.state === 'done') await markDone(db, call_id, paid);
  else {
    const failure = { failure_code: film.code, failure_reason: film.reason };
    await markCallFailed(db, call_id, { ...paid, ...failure });
  }
}

function lost(name: string, reason: string): AppError {
  return new AppError(
    'UNAVAILABLE',
    `This scene was paid for before, but its file is gone here and at ${name} (${reason}). Make a new ad.`,
    { details: FINAL },
  );
}

function tooLate(name: string, waitedMs: number): AppError {
  const minutes = Math.round(waitedMs / 60_000);
  return new AppError(
    'UNAVAILABLE',
    `${name} did not deliver within ${minutes} minutes. The order stays open: make the ad again to look once ` +
      'more; it is not ordered twice.',
    { details: FINAL },
  );
}
