import type { Db } from '#src/platform/database/database.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { addDeliveries } from '#src/webhooks/webhook-store.ts';

type Ended = Pick<
  Generation,
  | 'id'
  | 'user_id'
  | 'attempts'
  | 'status'
  | 'title'
  | 'error_message'
  | 'video_url'
  | 'thumbnail_url'
>;

/** Notes that an ad ended, in the transaction that ends it: each webhook of its owner is told of each try once. */
export function tellWebhooks(tx: Db, generation: Ended, endedAt: Date): Promise<void> {
  const { id, user_id, attempts, status } = generation;
  const { title, error_message, video_url, thumbnail_url } = generation;
  return addDeliveries(tx, user_id, {
    subject: `${id}/${attempts}`,
    created_at: endedAt,
    body: JSON.stringify({
      type: `generation.${status}`,
      timestamp: endedAt.toISOString(),
      data: { generation_id: id, status, title, error_message, video_url, thumbnail_url },
    }),
  });
}
