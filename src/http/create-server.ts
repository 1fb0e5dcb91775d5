import cookies from '@fastify/cookie';
import Fastify, { type FastifyRequest } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Actor } from '#src/platform/actor.ts';
import { AppError } from '#src/platform/errors.ts';
import type { Caller, FindCaller } from './caller.ts';
import { accessOf, checkAccess } from './check-access.ts';
import { checkCrossSite, checkHost } from './check-origin.ts';
import { describeErrors } from './describe-route.ts';
import { loggerOf, type LogLevel } from './logger.ts';
import { respondToError } from './respond-to-error.ts';
import type { Routes } from './routes.ts';

/** Enough for the longest prompt in any script, ten times over. */
const MAX_BODY_BYTES = 512 * 1024;

/** A request has to arrive whole in this time, pictures and music over a slow line included. */
const ARRIVAL_TIMEOUT_MS = 120_000;

/** Nothing may be loaded but what we serve ourselves; films play from here too. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

export interface ServerOptions {
  findCaller: FindCaller;
  newId: () => string;
  /** The cookie that holds a session. */
  cookieName: string;
  /** Where people reach the studio, when that is not this machine. */
  publicUrl?: URL | undefined;
  /** Proxies whose word on the client's address counts. */
  trustProxy?: string;
  logLevel?: LogLevel;
}

/** A server without routes: who asks, how errors look, what every answer carries. */
export async function createServer(options: ServerOptions): Promise<Routes> {
  const server = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: ARRIVAL_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    genReqId: options.newId,
    trustProxy: options.trustProxy ?? 'loopback',
    logger: loggerOf(options.logLevel),
    routerOptions: { maxParamLength: 300 },
  }).withTypeProvider<ZodTypeProvider>();
  server.removeContentTypeParser('text/plain');
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(respondToError);
  server.setNotFoundHandler(() => {
    throw new AppError('NOT_FOUND', 'There is nothing at this address.');
  });
  server.decorateRequest('actor', null as unknown as Actor);
  server.decorateRequest('caller', null as unknown as Caller);
  await server.register(cookies);
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers({ ...HEADERS, 'x-request-id': request.id });
    await letIn(request, options);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  server.addHook('onRoute', describeErrors);
  return server;
}

async function letIn(request: FastifyRequest, options: ServerOptions): Promise<void> {
  const { findCaller, cookieName, publicUrl } = options;
  const access = accessOf(request);
  if (!request.routeOptions.config.anyHost) checkHost(request, publicUrl);
  checkCrossSite(request, publicUrl);
  if (access === 'open') return;

  const { authorization } = request.headers;
  const caller = await findCaller({ authorization, cookie: request.cookies[cookieName] });
  checkAccess(request, access, caller);
  if (!caller) return;
  request.caller = caller;
  request.actor = caller.actor;
}
