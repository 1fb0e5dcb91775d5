import type { App } from '#src/app.ts';
import { pruneEvents } from '#src/platform/events/event-store.ts';
import { watch } from '#src/platform/durable/watch.ts';
import { deleteDeliveriesBefore } from '#src/webhooks/webhook-store.ts';
import { queueDeliveries } from '#src/webhooks/deliver-webhooks.ts';
import { resumeGenerations } from './resume-generations.ts';

/** How soon an ad whose work ended without a word is told to have ended. */
const SWEEP_EVERY_MS = 60_000;

/** How late a webhook may be told. */
const QUEUE_EVERY_MS = 1_000;

const DAY_MS = 24 * 60 * 60_000;

/** What a finished run remembers serves to find out what went wrong; its ad needs none of it. */
const RUNS_KEPT_MS = 7 * DAY_MS;

/** A page that comes back later than this reads everything anew. */
const NEWS_KEPT_MS = 30 * DAY_MS;

/** What a process that works does beside the work: it looks after ads that nobody works on, and forgets. */
export async function keepHouse<T>(
  app: Pick<App, 'db' | 'engine' | 'makeAd' | 'now' | 'deliverWebhook' | 'videoModels'>,
  onProblem: (problem: unknown) => void,
  meanwhile: () => Promise<T>,
): Promise<T> {
  await resumeGenerations(app);
  const sweeps = watch(() => resumeGenerations(app).then(() => null), SWEEP_EVERY_MS, onProblem);
  const deliveries = watch(() => queueDeliveries(app), QUEUE_EVERY_MS, onProblem);
  const nights = watch(() => forget(app), DAY_MS, onProblem);
  try {
    return await meanwhile();
  } finally {
    await Promise.all([sweeps.stop(), deliveries.stop(), nights.stop()]);
  }
}

async function forget({ db, engine, now }: Pick<App, 'db' | 'engine' | 'now'>): Promise<null> {
  await engine.forget(new Date(now().getTime() - RUNS_KEPT_MS));
  const before = new Date(now().getTime() - NEWS_KEPT_MS);
  await pruneEvents(db, before);
  await deleteDeliveriesBefore(db, before);
  return null;
}
