import { z } from 'zod';
import type { App } from '#src/app.ts';
import { answerOnce, spendingHeaders } from '#src/http/answer-once.ts';
import type { Routes } from '#src/http/routes.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { deleteGeneration } from './delete-generation.ts';
import { enqueueGeneration } from './enqueue-generation.ts';
import {
  conversation,
  generationPage,
  generationQuery,
  generationRequest,
  generationView,
  versionList,
} from './generation-contract.ts';
import { generationDetail } from './generation-detail-contract.ts';
import { getGenerationDetail } from './generation-detail.ts';
import { countGenerations, listEditedVersions, listGenerations } from './generation-list-store.ts';
import { getGeneration, getGenerationForWork } from './generation-store.ts';
import { acceptRetry } from './retry-generation.ts';
import { acceptGeneration } from './start-generation.ts';

const byId = z.object({ id: z.string() });
const TAGS = ['generations'];

export function generationRoutes(routes: Routes, app: App): void {
  routes.post(
    '/generations',
    {
      config: { errors: [402, 404, 409] },
      schema: {
        operationId: 'startGeneration',
        tags: TAGS,
        summary: 'Make an ad',
        description: 'Answers at once; the film follows. Look at it until its status says so.',
        headers: spendingHeaders,
        body: generationRequest,
        response: { 202: generationView },
      },
    },
    (request, reply) =>
      answerOnce(app, request, reply, {
        status: 202,
        accept: (db) => acceptGeneration({ ...app, db }, request.actor, request.body),
        then: ({ id }) => enqueueGeneration(app, { id, attempts: 1 }),
      }),
  );

  routes.get(
    '/generations',
    {
      schema: {
        operationId: 'listGenerations',
        tags: TAGS,
        summary: 'List your ads',
        querystring: generationQuery,
        response: { 200: generationPage },
      },
    },
    async ({ actor, query: { everyone, ...query } }) => {
      const filter = everyone === 'true' ? query : { ...query, user_id: actor.user_id };
      const page = await listGenerations(app.db, actor, filter);
      return { ...page, total: await countGenerations(app.db, actor, filter) };
    },
  );

  routes.get(
    '/generations/:id',
    {
      schema: {
        operationId: 'getGeneration',
        tags: TAGS,
        summary: 'Tell all about an ad: its scenes, its stages, what it cost',
        description:
          'Also while it is made: follow `events` from `last_event_id` on and nothing is missed.',
        params: byId,
        response: { 200: generationDetail },
      },
    },
    ({ actor, params }) => getGenerationDetail(app, actor, params.id),
  );

  routes.delete(
    '/generations/:id',
    {
      config: { errors: [409] },
      schema: {
        operationId: 'deleteGeneration',
        tags: TAGS,
        summary:
          'Delete an ad with all that belongs to it; one that is being made has to be stopped first',
        params: byId,
        response: { 204: z.null().describe('Nothing.') },
      },
    },
    async ({ actor, params }, reply) => {
      await deleteGeneration(app, actor, params.id);
      return reply.code(204).send(null);
    },
  );

  routes.post(
    '/generations/:id/cancel',
    {
      config: { errors: [409] },
      schema: {
        operationId: 'cancelGeneration',
        tags: TAGS,
        summary: 'Stop making an ad',
        params: byId,
        response: { 200: generationView },
      },
    },
    async ({ actor, params }) => {
      await cancelGeneration(app, actor, params.id);
      return getGeneration(app.db, actor, params.id);
    },
  );

  routes.post(
    '/generations/:id/retry',
    {
      config: { errors: [402, 409] },
      schema: {
        operationId: 'retryGeneration',
        tags: TAGS,
        summary: 'Try a failed ad again',
        description: 'What is drawn already is used as it is.',
        params: byId,
        headers: spendingHeaders,
        response: { 202: generationView },
      },
    },
    (request, reply) =>
      answerOnce(app, request, reply, {
        status: 202,
        accept: (db) => acceptRetry({ ...app, db }, request.actor, request.params.id),
        then: async ({ id }) => enqueueGeneration(app, await getGenerationForWork(app.db, id)),
      }),
  );

  routes.get(
    '/generations/:id/versions',
    {
      schema: {
        operationId: 'listVersions',
        tags: TAGS,
        summary: 'List what was made from an ad',
        description: 'Edits and retakes, oldest first.',
        params: byId,
        response: { 200: versionList },
      },
    },
    async ({ actor, params }) => {
      const { id } = await getGeneration(app.db, actor, params.id);
      return listEditedVersions(app.db, actor, id);
    },
  );

  routes.get(
    '/generations/:id/conversation',
    {
      schema: {
        operationId: 'getConversation',
        tags: TAGS,
        summary: 'Read how the story came about',
        params: byId,
        response: { 200: conversation },
      },
    },
    async ({ actor, params }) => {
      const { llm_conversation_history } = await getGeneration(app.db, actor, params.id);
      return { items: llm_conversation_history ?? [] };
    },
  );
}
