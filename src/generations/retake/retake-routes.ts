import { z } from 'zod';
import type { App } from '#src/app.ts';
import { answerOnce, spendingHeaders } from '#src/http/answer-once.ts';
import type { Routes } from '#src/http/routes.ts';
import { enqueueGeneration } from '../enqueue-generation.ts';
import { generationView } from '../generation-contract.ts';
import { retakeRequest } from './retake-contract.ts';
import { acceptRetake } from './retake-scene.ts';

const sceneOf = z.object({ id: z.string(), n: z.string().describe('The number of the scene.') });

export function retakeRoutes(routes: Routes, app: App): void {
  routes.post(
    '/generations/:id/scenes/:n/retake',
    {
      config: { errors: [402, 409] },
      schema: {
        operationId: 'retakeScene',
        tags: ['generations'],
        summary: 'Take one scene of a finished ad again',
        description:
          'Makes another version of the ad; the ad itself stays. All other scenes, voice and footage are taken over, nothing of them is bought again; the next scene is drawn anew where it takes over from this one.',
        params: sceneOf,
        headers: spendingHeaders,
        body: retakeRequest,
        response: { 202: generationView },
      },
    },
    (request, reply) =>
      answerOnce(app, request, reply, {
        status: 202,
        accept: (db) => {
          const { id, n: scene } = request.params;
          return acceptRetake({ ...app, db }, request.actor, { id, scene }, request.body);
        },
        then: (child) => enqueueGeneration(app, child),
      }),
  );
}
