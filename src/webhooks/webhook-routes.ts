import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { addWebhook } from './add-webhook.ts';
import { sendMessage } from './send-delivery.ts';
import { createdWebhook, newWebhook, webhookList, webhookTest } from './webhook-contract.ts';
import { deleteWebhook, getWebhook, listWebhooks } from './webhook-store.ts';

const TAGS = ['webhooks'];
const byId = z.object({ id: z.string() });

/** Addresses that are told when an ad is completed or failed. */
export function webhookRoutes(routes: Routes, app: App): void {
  routes.post(
    '/webhooks',
    {
      config: { errors: [409] },
      schema: {
        operationId: 'addWebhook',
        tags: TAGS,
        summary: 'Have an address told of completed and failed ads',
        body: newWebhook,
        response: { 201: createdWebhook },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await addWebhook(app, actor, body)),
  );

  routes.get(
    '/webhooks',
    {
      schema: {
        operationId: 'listWebhooks',
        tags: TAGS,
        summary: 'List your webhooks',
        response: { 200: webhookList },
      },
    },
    async ({ actor }) => ({ items: await listWebhooks(app.db, actor.user_id) }),
  );

  routes.post(
    '/webhooks/:id/test',
    {
      schema: {
        operationId: 'testWebhook',
        tags: TAGS,
        summary: 'Send a webhook a signed test now',
        params: byId,
        response: { 200: webhookTest },
      },
    },
    async ({ actor, params }) => {
      const { id, url } = await getWebhook(app.db, actor, params.id);
      const message = {
        id: `${id}/test/${app.newId()}`,
        webhook_id: id,
        url,
        body: JSON.stringify({ type: 'test', timestamp: app.now().toISOString(), data: {} }),
      };
      const error = await sendMessage(app, message, new AbortController().signal);
      return { delivered: error === undefined, error: error ?? null };
    },
  );

  routes.delete(
    '/webhooks/:id',
    {
      schema: {
        operationId: 'deleteWebhook',
        tags: TAGS,
        summary: 'Delete a webhook, with what it was still to be told',
        params: byId,
        response: { 204: z.null().describe('Nothing.') },
      },
    },
    async ({ actor, params }, reply) => {
      await deleteWebhook(app.db, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}
