import type { Generated, Kysely, Selectable } from 'kysely';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { isId } from '#src/platform/database/ids.ts';
import { AppError } from '#src/platform/errors.ts';

interface Webhooks {
  id: string;
  user_id: string;
  url: string;
  created_at: Date;
}

interface WebhookDeliveries {
  /** The webhook, what it is told of, and which try of it: told of once. */
  id: string;
  webhook_id: string;
  /** What is sent, byte for byte. */
  body: string;
  /** Handed to the engine. */
  is_queued: Generated<boolean>;
  attempts: Generated<number>;
  delivered_at: Date | null;
  last_error: string | null;
  created_at: Date;
}

interface WebhookTables {
  webhooks: Webhooks;
  webhook_deliveries: WebhookDeliveries;
}

export type Webhook = Selectable<Webhooks>;

const QUEUED_AT_ONCE = 100;

const withWebhooks = (db: Db) => db as unknown as Kysely<WebhookTables>;

export async function createWebhook(db: Db, webhook: Webhook): Promise<Webhook> {
  await withWebhooks(db).insertInto('webhooks').values(webhook).execute();
  return webhook;
}

/** One's own, oldest first. */
export function listWebhooks(db: Db, userId: string): Promise<Webhook[]> {
  return withWebhooks(db)
    .selectFrom('webhooks')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function getWebhook(db: Db, { user_id }: Actor, id: string): Promise<Webhook> {
  const webhook = isId(id)
    ? await withWebhooks(db)
        .selectFrom('webhooks')
        .selectAll()
        .where('id', '=', id)
        .where('user_id', '=', user_id)
        .executeTakeFirst()
    : undefined;
  if (!webhook) throw new AppError('NOT_FOUND', 'This webhook does not exist.');
  return webhook;
}

/** With what is still to be told. */
export async function deleteWebhook(db: Db, actor: Actor, id: string): Promise<void> {
  await getWebhook(db, actor, id);
  await withWebhooks(db).deleteFrom('webhooks').where('id', '=', id).execute();
}

/** Notes what all of a person's webhooks are to be told, in the transaction that makes it true. Safe to repeat. */
export async function addDeliveries(
  tx: Db,
  userId: string,
  { subject, body, created_at }: { subject: string; body: string; created_at: Date },
): Promise<void> {
  const webhooks = await listWebhooks(tx, userId);
  if (webhooks.length === 0) return;
  const rows = webhooks.map(({ id }) => ({
    id: `${id}/${subject}`,
    webhook_id: id,
    body,
    created_at,
    delivered_at: null,
    last_error: null,
  }));
  await withWebhooks(tx)
    .insertInto('webhook_deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function listUnqueuedDeliveries(db: Db): Promise<string[]> {
  const rows = await withWebhooks(db)
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('is_queued', '=', false)
    .limit(QUEUED_AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}

export async function countDeliveriesBefore(db: Db, time: Date): Promise<number> {
  const { count } = await withWebhooks(db)
    .selectFrom('webhook_deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('created_at', '<', time)
    .executeTakeFirstOrThrow();
  return count;
}

/** Forgets what was told, or given up, so long ago: trying ends within a day. */
export async function deleteDeliveriesBefore(db: Db, time: Date): Promise<void> {
  await withWebhooks(db).deleteFrom('webhook_deliveries').where('created_at', '<', time).execute();
}

export async function updateDelivery(
  db: Db,
  id: string,
  changes: Partial<
    Pick<Selectable<WebhookDeliveries>, 'is_queued' | 'attempts' | 'delivered_at' | 'last_error'>
  >,
): Promise<void> {
  await withWebhooks(db)
    .updateTable('webhook_deliveries')
    .set(changes)
    .where('id', '=', id)
    .execute();
}

/** What is to be sent and where to; undefined when the webhook was deleted meanwhile. */
export function findDelivery(db: Db, id: string) {
  return withWebhooks(db)
    .selectFrom('webhook_deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhook_deliveries.webhook_id')
    .select([
      'webhook_deliveries.body',
      'webhook_deliveries.attempts',
      'webhooks.id as webhook_id',
      'webhooks.url',
    ])
    .where('webhook_deliveries.id', '=', id)
    .executeTakeFirst();
}
