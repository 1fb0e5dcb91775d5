import type { App } from '#src/app.ts';
import type { Shot } from '#src/providers/video-model.ts';
import { payOnce } from '#src/spending/pay-once.ts';
import { getGenerationForWork } from '../generation-store.ts';
import { changeScene } from '../scene-state-store.ts';
import { buildShot } from './build-shot.ts';
import type { FootageJob } from './plan-footage.ts';
import { hashShot } from './shot-key.ts';
import { stopOrders } from './stop-orders.ts';

/** An order that was placed, by the ledger's id and the vendor's. */
export interface FootageOrder {
  call_id: string;
  ticket: string;
  /** Delivered before, by an earlier try. */
  is_paid: boolean;
  /** Of model and shot; the bought file goes by it. */
  hash: string;
}

/**
 * An order is answered in seconds. It is not given up when the run is cancelled: whether it was taken would
 * not be known.
 */
const ORDER_TIMEOUT_MS = 90_000;

/** Orders a scene, once: what the ledger knows as ordered is not ordered again. */
export async function orderFootage(
  app: Pick<App, 'db' | 'files' | 'newId' | 'now' | 'videoModels'>,
  job: FootageJob,
): Promise<FootageOrder> {
  const generation = await getGenerationForWork(app.db, job.generation_id);
  const model = app.videoModels.open(job.model);
  const { facts } = model;
  const shot = await buildShot(app, generation, { facts, job });
  const hash = hashShot(job, shot);
  await changeScene(app.db, generation, job.scene_number, {
    state: 'filming',
    prompt: shot.prompt,
    started_at: app.now(),
  });

  const call = await payOnce(
    app,
    {
      user_id: generation.user_id,
      generation_id: generation.id,
      kind: 'video',
      scene_number: job.scene_number,
      call_key: callKeyOf(job, shot),
      provider: facts.vendor,
      model: facts.id,
      expected_micros: facts.micros_per_second * shot.seconds,
    },
    {
      honoursKeys: model.honoursKeys,
      order: (idempotencyKey) =>
        model.submit(shot, { idempotencyKey, signal: AbortSignal.timeout(ORDER_TIMEOUT_MS) }),
    },
  );
  if (call.remote_id === null) throw new Error('unreachable: an order that was taken has a number');

  // Whoever cancelled while the order was on its way could not know its number.
  const { cancellation_requested } = await getGenerationForWork(app.db, job.generation_id);
  if (cancellation_requested) await stopOrders(app, job.generation_id);
  return { call_id: call.id, ticket: call.remote_id, hash, is_paid: call.state === 'done' };
}

/** What the ledger knows an order for a shot by. */
export function callKeyOf(job: FootageJob, shot: Shot): string {
  return `${job.generation_id}/scene-${job.scene_number}/${hashShot(job, shot)}`;
}
