import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { generationPage, generationRequest, generationView } from './generation-contract.ts';
import { listGenerations } from './generation-list-store.ts';
import { getGeneration } from './generation-store.ts';
import { startGeneration } from './start-generation.ts';

const byId = z.object({ id: z.string() });

export function generationRoutes(routes: Routes, app: App): void {
  routes.post(
    '/generations',
    {
      schema: {
        operationId: 'startGeneration',
        body: generationRequest,
        response: { 202: generationView },
      },
    },
    async ({ actor, body }, reply) => reply.code(202).send(await startGeneration(app, actor, body)),
  );

  routes.get(
    '/generations',
    {
      schema: {
        operationId: 'listGenerations',
        querystring: z.strictObject({
          limit: z.coerce.number().int().min(1).max(100).default(20),
          cursor: z.string().optional(),
        }),
        response: { 200: generationPage },
      },
    },
    ({ actor, query }) => listGenerations(app.db, actor, query),
  );

  routes.get(
    '/generations/:id',
    { schema: { operationId: 'getGeneration', params: byId, response: { 200: generationView } } },
    ({ actor, params }) => getGeneration(app.db, actor, params.id),
  );

  routes.post(
    '/generations/:id/cancel',
    {
      schema: { operationId: 'cancelGeneration', params: byId, response: { 200: generationView } },
    },
    async ({ actor, params }) => {
      await cancelGeneration(app, actor, params.id);
      return getGeneration(app.db, actor, params.id);
    },
  );
}
