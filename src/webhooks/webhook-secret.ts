import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** Worked out from the installation's own secret, so that the database holds none of them. */
export function webhookSecret(secretKey: string, webhookId: string): string {
  return PREFIX + createHmac('sha256', secretKey).update(`webhook ${webhookId}`).digest('base64');
}

/** Signed as the Standard Webhooks specification says, so that its libraries verify it. */
export function signWebhook(
  secret: string,
  { id, timestamp, body }: { id: string; timestamp: number; body: string },
): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return `v1,${signature}`;
}
