import { z } from 'zod';
import type { App } from '#src/app.ts';
import { answerOnce, spendingHeaders } from '#src/http/answer-once.ts';
import type { Routes } from '#src/http/routes.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { enqueueGeneration } from '../enqueue-generation.ts';
import { generationView } from '../generation-contract.ts';
import { approveStage } from './approve-stage.ts';
import { askAnew } from './ask-anew.ts';
import { chooseReferences } from './choose-references.ts';
import { editByHand } from './edit-by-hand.ts';
import { goBack } from './go-back.ts';
import { readStage } from './read-stage.ts';
import {
  approval,
  feedback,
  generationStage,
  referenceChoice,
  storyEdit,
  wayBack,
} from './stage-contract.ts';

const byId = z.object({ id: z.string() });
const TAGS = ['generations'];

/** The stages of an interactive ad, and its owner's words on them. */
export function stageRoutes(routes: Routes, app: App): void {
  const goOn = (generation: Generation) =>
    generation.waiting_since === null ? enqueueGeneration(app, generation) : Promise.resolve();

  routes.get(
    '/generations/:id/stage',
    {
      config: { errors: [409] },
      schema: {
        operationId: 'getStage',
        tags: TAGS,
        summary: 'Read what an interactive ad has so far, what can be done and what that costs',
        params: byId,
        response: { 200: generationStage },
      },
    },
    ({ actor, params }) => readStage(app, actor, params.id),
  );

  routes.post(
    '/generations/:id/approve',
    {
      config: { errors: [402, 409] },
      schema: {
        operationId: 'approveStage',
        tags: TAGS,
        summary: 'Approve what waits, and have the next stage made',
        description:
          'Only now is what the next stage costs bought; `next` of the stage says how much.',
        params: byId,
        headers: spendingHeaders,
        body: approval,
        response: { 202: generationView },
      },
    },
    (request, reply) =>
      answerOnce(app, request, reply, {
        status: 202,
        accept: (db) =>
          approveStage({ ...app, db }, request.actor, request.params.id, request.body),
        then: goOn,
      }),
  );

  routes.post(
    '/generations/:id/feedback',
    {
      config: { errors: [402, 409] },
      schema: {
        operationId: 'giveFeedback',
        tags: TAGS,
        summary: 'Have a stage, or one scene of it, made anew by a note of yours',
        params: byId,
        headers: spendingHeaders,
        body: feedback,
        response: { 202: generationView },
      },
    },
    (request, reply) =>
      answerOnce(app, request, reply, {
        status: 202,
        accept: (db) => askAnew({ ...app, db }, request.actor, request.params.id, request.body),
        then: goOn,
      }),
  );

  routes.put(
    '/generations/:id/story',
    {
      config: { errors: [409] },
      schema: {
        operationId: 'editStory',
        tags: TAGS,
        summary: 'Write lines of the story by hand, move and remove its scenes',
        description: 'While the story waits for your word. What you write, you vouch for.',
        params: byId,
        body: storyEdit,
        response: { 200: generationStage },
      },
    },
    async ({ actor, params, body }) => {
      await editByHand(app, actor, params.id, body);
      return readStage(app, actor, params.id);
    },
  );

  routes.put(
    '/generations/:id/references',
    {
      config: { errors: [409] },
      schema: {
        operationId: 'chooseReferences',
        tags: TAGS,
        summary: 'Choose the product picture, the brand and the colours the scenes lean on',
        description: 'While the references wait for your word; they are gathered anew.',
        params: byId,
        body: referenceChoice,
        response: { 202: generationView },
      },
    },
    async ({ actor, params, body }, reply) => {
      const generation = await chooseReferences(app, actor, params.id, body);
      await goOn(generation);
      return reply.code(202).send(generation);
    },
  );

  routes.post(
    '/generations/:id/back',
    {
      config: { errors: [409] },
      schema: {
        operationId: 'goBack',
        tags: TAGS,
        summary: 'Go back to an earlier stage',
        description: 'What is thrown away by it stands in `back` of the stage.',
        params: byId,
        body: wayBack,
        response: { 202: generationView },
      },
    },
    async ({ actor, params, body }, reply) => {
      const generation = await goBack(app, actor, params.id, body);
      await goOn(generation);
      return reply.code(202).send(generation);
    },
  );
}
