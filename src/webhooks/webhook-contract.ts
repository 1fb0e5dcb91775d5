import { z } from 'zod';

export const newWebhook = z.strictObject({
  url: z.string().max(2000, 'The address is too long: 2000 characters at most.'),
});

const webhookView = z.object({ id: z.string(), url: z.string(), created_at: z.date() });

/** The secret is shown this once; deliveries are signed with it. */
export const createdWebhook = webhookView.extend({ secret: z.string() });

export const webhookList = z.object({ items: z.array(webhookView) });

export const webhookTest = z.object({
  delivered: z.boolean(),
  /** Why it was not. */
  error: z.string().nullable(),
});
