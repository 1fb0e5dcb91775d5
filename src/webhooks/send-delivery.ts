import type { App } from '#src/app.ts';
import { toAppError } from '#src/platform/errors.ts';
import { checkTarget } from './check-target.ts';
import { postWebhook } from './post-webhook.ts';
import { signWebhook, webhookSecret } from './webhook-secret.ts';

export type WebhookWorld = Pick<App, 'db' | 'now' | 'secretKey' | 'privateWebhooks'>;

export interface Message {
  id: string;
  webhook_id: string;
  url: string;
  body: string;
}

/** Undefined when it was taken, else why not, in words for its owner. */
export async function sendMessage(
  { now, secretKey, privateWebhooks }: Omit<WebhookWorld, 'db'>,
  { id, webhook_id, url, body }: Message,
  signal: AbortSignal,
): Promise<string | undefined> {
  const timestamp = Math.floor(now().getTime() / 1000);
  try {
    const target = await checkTarget(url, { allowPrivate: privateWebhooks });
    const status = await postWebhook(target, {
      headers: {
        'content-type': 'application/json',
        'user-agent': 'ad-mint-ai',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signWebhook(webhookSecret(secretKey, webhook_id), {
          id,
          timestamp,
          body,
        }),
      },
      body,
      signal,
    });
    return status >= 200 && status < 300 ? undefined : `It answered ${status}.`;
  } catch (error) {
    if (signal.aborted) throw error;
    const told = toAppError(error);
    return told.code === 'INVALID_FIELD' ? told.message : 'It could not be reached.';
  }
}
