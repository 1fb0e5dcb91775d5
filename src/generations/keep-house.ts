import type { App } from '#src/app.ts';
import { watch } from '#src/platform/durable/watch.ts';
import { queueDeliveries } from '#src/webhooks/deliver-webhooks.ts';
import { resumeGenerations } from './resume-generations.ts';

/** How soon an ad whose work ended without a word is told to have ended. */
const SWEEP_EVERY_MS = 60_000;

/** How late a webhook may be told. */
const QUEUE_EVERY_MS = 1_000;

const DAY_MS = 24 * 60 * 60_000;

/** What a finished run remembers serves to find out what went wrong; its ad needs none of it. */
const RUNS_KEPT_MS = 7 * DAY_MS;

/** What a process that works does beside the work: it looks after ads that nobody works on, and forgets. */
export async function keepHouse<T>(
  app: Pick<App, 'db' | 'engine' | 'makeAd' | 'now' | 'deliverWebhook' | 'videoModels'>,
  onProblem: (problem: unknown) => void,
  meanwhile: () => Promise<T>,
): Promise<T> {
  await resumeGenerations(app);
  const sweeps = watch(() => resumeGenerations(app).then(() => null), SWEEP_EVERY_MS, onProblem);
  const deliveries = watch(() => queueDeliveries(app), QUEUE_EVERY_MS, onProblem);
  const nights = watch(() => forgetRuns(app), DAY_MS, onProblem);
  try {
    return await meanwhile();
  } finally {
    await Promise.all([sweeps.stop(), deliveries.stop(), nights.stop()]);
  }
}

async function forgetRuns({ engine, now }: Pick<App, 'engine' | 'now'>): Promise<null> {
  await engine.forget(new Date(now().getTime() - RUNS_KEPT_MS));
  return null;
}
