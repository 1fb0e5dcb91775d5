import Fastify from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Actor } from '#src/platform/actor.ts';
import { AppError } from '#src/platform/errors.ts';
import { errorBody } from './error-contract.ts';
import { onlyThisMachine } from './only-this-machine.ts';
import { respondToError } from './respond-to-error.ts';
import type { Routes } from './routes.ts';

/** Enough for the longest prompt in any script. */
const MAX_BODY_BYTES = 64 * 1024;

/** Nothing may be loaded but what we serve ourselves; films play from here too. */
const HEADERS = {
  'content-security-policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A server without routes: who asks, how errors look, what every answer carries. */
export function createServer(actor: Actor): Routes {
  const server = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(respondToError);
  server.setNotFoundHandler(() => {
    throw new AppError('NOT_FOUND', 'There is nothing at this address.');
  });
  server.decorateRequest('actor', null as unknown as Actor);
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(HEADERS);
    onlyThisMachine(request);
    request.actor = actor;
  });
  server.addHook('onRoute', ({ schema }) => {
    if (schema)
      schema.response = { '4xx': errorBody, '5xx': errorBody, ...(schema.response as object) };
  });
  return server;
}
