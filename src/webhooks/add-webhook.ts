import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { AppError } from '#src/platform/errors.ts';
import { checkTarget } from './check-target.ts';
import { webhookSecret } from './webhook-secret.ts';
import { createWebhook, listWebhooks, type Webhook } from './webhook-store.ts';

const WEBHOOKS_A_USER = 20;

/** Notes an address to be told of finished ads, and gives the secret that deliveries are signed with. */
export async function addWebhook(
  app: Pick<App, 'db' | 'newId' | 'now' | 'secretKey' | 'privateWebhooks'>,
  { user_id }: Actor,
  { url }: { url: string },
): Promise<Webhook & { secret: string }> {
  const target = await checkTarget(url, { allowPrivate: app.privateWebhooks });
  if ((await listWebhooks(app.db, user_id)).length >= WEBHOOKS_A_USER) {
    throw new AppError('CONFLICT', `There may be ${WEBHOOKS_A_USER} webhooks. Delete one first.`);
  }
  const id = app.newId();
  const webhook = { id, user_id, url: target.url.href, created_at: app.now() };
  await createWebhook(app.db, webhook);
  return { ...webhook, secret: webhookSecret(app.secretKey, id) };
}
