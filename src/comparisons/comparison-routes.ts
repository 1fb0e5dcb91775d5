import { z } from 'zod';
import type { App } from '#src/app.ts';
import { enqueueGeneration } from '#src/generations/enqueue-generation.ts';
import { answerOnce, spendingHeaders } from '#src/http/answer-once.ts';
import { pageQuery } from '#src/http/page-contract.ts';
import type { Routes } from '#src/http/routes.ts';
import { acceptComparison } from './accept-comparison.ts';
import { chooseWinner } from './choose-winner.ts';
import { compareChosen } from './compare-generations.ts';
import { compareGroup } from './compare-group.ts';
import {
  comparedQuery,
  comparedView,
  comparisonRequest,
  comparisonView,
  groupPage,
  winnerBody,
} from './comparison-contract.ts';
import { listComparisons } from './list-comparisons.ts';
import { removeComparison } from './remove-comparison.ts';

const byId = z.object({ id: z.string() });
const TAGS = ['comparisons'];

export function comparisonRoutes(routes: Routes, app: App): void {
  routes.post(
    '/generation-groups',
    {
      config: { errors: [402, 404, 409] },
      schema: {
        operationId: 'startComparison',
        tags: TAGS,
        summary: 'Make 2 to 10 ads to compare',
        headers: spendingHeaders,
        body: comparisonRequest,
        response: { 202: comparisonView },
      },
    },
    (request, reply) =>
      answerOnce(app, request, reply, {
        status: 202,
        accept: async (db) => {
          const { group } = await acceptComparison({ ...app, db }, request.actor, request.body);
          return compareGroup(db, request.actor, group.id);
        },
        then: async ({ variations }) => {
          for (const variation of variations) await enqueueGeneration(app, variation);
        },
      }),
  );

  routes.get(
    '/generation-groups',
    {
      schema: {
        operationId: 'listComparisons',
        tags: TAGS,
        summary: 'List your comparisons, newest first',
        querystring: pageQuery,
        response: { 200: groupPage },
      },
    },
    ({ actor, query }) => listComparisons(app.db, actor, query),
  );

  routes.get(
    '/comparisons',
    {
      config: { errors: [404] },
      schema: {
        operationId: 'compareChosen',
        tags: TAGS,
        summary: 'Compare any 2 to 10 ads of yours',
        description: 'Also such that were not made to be compared. Nothing is kept.',
        querystring: comparedQuery,
        response: { 200: comparedView },
      },
    },
    ({ actor, query }) => compareChosen(app.db, actor, query.ids),
  );

  routes.get(
    '/generation-groups/:id',
    {
      schema: {
        operationId: 'getComparison',
        tags: TAGS,
        summary: 'Compare: what differs, how it is scored, what it cost',
        params: byId,
        response: { 200: comparisonView },
      },
    },
    ({ actor, params }) => compareGroup(app.db, actor, params.id),
  );

  routes.post(
    '/generation-groups/:id/winner',
    {
      schema: {
        operationId: 'chooseWinner',
        tags: TAGS,
        summary: 'Say which variation is best',
        params: byId,
        body: winnerBody,
        response: { 200: comparisonView },
      },
    },
    async ({ actor, params, body }) => {
      await chooseWinner(app, actor, { ...params, ...body });
      return compareGroup(app.db, actor, params.id);
    },
  );

  routes.delete(
    '/generation-groups/:id',
    {
      schema: {
        operationId: 'deleteComparison',
        tags: TAGS,
        summary: 'Forget a comparison; its ads stay',
        params: byId,
        response: { 204: z.null().describe('Nothing.') },
      },
    },
    async ({ actor, params }, reply) => {
      await removeComparison(app, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}
