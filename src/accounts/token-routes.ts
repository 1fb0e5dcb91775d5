import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { apiTokenList, createdApiToken, newApiToken } from './account-contract.ts';
import { deleteApiToken, listApiTokens } from './api-token-store.ts';
import { createApiToken } from './create-api-token.ts';

const TAGS = ['accounts'];

/** Tokens by which programs act for a person. */
export function tokenRoutes(routes: Routes, app: App): void {
  routes.post(
    '/auth/tokens',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'createToken',
        tags: TAGS,
        summary: 'Make a token for a program',
        body: newApiToken,
        response: { 201: createdApiToken },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await createApiToken(app, actor, body)),
  );

  routes.get(
    '/auth/tokens',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'listTokens',
        tags: TAGS,
        summary: 'List your tokens',
        response: { 200: apiTokenList },
      },
    },
    async ({ actor }) => ({ items: await listApiTokens(app.db, actor) }),
  );

  routes.delete(
    '/auth/tokens/:id',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'deleteToken',
        tags: TAGS,
        summary: 'End a token',
        params: z.object({ id: z.string() }),
        response: { 204: z.null().describe('Nothing.') },
      },
    },
    async ({ actor, params }, reply) => {
      await deleteApiToken(app.db, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}
