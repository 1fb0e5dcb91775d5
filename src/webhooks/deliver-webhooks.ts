import type { App } from '#src/app.ts';
import type { Ctx, Engine, Workflow } from '#src/platform/durable/engine.ts';
import { sendMessage, type WebhookWorld } from './send-delivery.ts';
import { findDelivery, listUnqueuedDeliveries, updateDelivery } from './webhook-store.ts';

export interface DeliveryJob {
  delivery_id: string;
}

const WEBHOOKS_QUEUE = 'webhooks';

/** Those that wait for their next try hold a place as well. */
const AT_A_TIME = 200;

const MINUTE_MS = 60_000;

/** Between the tries: about ten hours in all, longer than most outages. */
const WAITS_MS = [0.1, 1, 5, 30, 120, 480].map((minutes) => minutes * MINUTE_MS);

export interface DeliveryPace {
  waitsMs?: readonly number[];
}

/** Tells a webhook until it says that it heard, over restarts, and then gives up. */
export function defineWebhookDelivery(
  world: WebhookWorld & { engine: Engine },
  { waitsMs = WAITS_MS }: DeliveryPace = {},
): Workflow<DeliveryJob, null> {
  world.engine.queue(WEBHOOKS_QUEUE, { perWorker: AT_A_TIME });
  return world.engine.define<DeliveryJob, null>('deliver-webhook', (ctx, { delivery_id }) =>
    deliver(world, ctx, { id: delivery_id, waitsMs }),
  );
}

async function deliver(
  world: WebhookWorld,
  ctx: Ctx,
  { id, waitsMs }: { id: string; waitsMs: readonly number[] },
): Promise<null> {
  for (const waitMs of [...waitsMs, null]) {
    const isOver = await ctx.step('send', ({ signal }) => tryOnce(world, id, signal));
    if (isOver || waitMs === null) return null;
    await ctx.sleep(waitMs);
  }
  return null;
}

/** True when there is nothing left to do. */
async function tryOnce(world: WebhookWorld, id: string, signal: AbortSignal): Promise<boolean> {
  const { db, now } = world;
  const delivery = await findDelivery(db, id);
  if (!delivery) return true;
  const lastError = await sendMessage(world, { ...delivery, id }, signal);
  await updateDelivery(db, id, {
    attempts: delivery.attempts + 1,
    last_error: lastError ?? null,
    delivered_at: lastError === undefined ? now() : null,
  });
  return lastError === undefined;
}

/** Hands what was noted to the engine. Safe to repeat and for several processes: an id is accepted once. */
export async function queueDeliveries({
  db,
  engine,
  deliverWebhook,
}: Pick<App, 'db' | 'engine' | 'deliverWebhook'>): Promise<null> {
  for (const id of await listUnqueuedDeliveries(db)) {
    const job = { delivery_id: id };
    await engine.start(deliverWebhook, `webhook/${id}`, job, { queue: WEBHOOKS_QUEUE });
    await updateDelivery(db, id, { is_queued: true });
  }
  return null;
}
