import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type ErrorCode, toAppError } from '#src/platform/errors.ts';

/** What Fastify itself turns down before a handler runs. */
const TURNED_DOWN = new Map<unknown, [ErrorCode, string]>([
  [400, ['MALFORMED', 'The request is not well formed.']],
  [404, ['NOT_FOUND', 'There is nothing at this address.']],
  [413, ['TOO_LARGE', 'The request is too large.']],
  [415, ['WRONG_TYPE', 'This content type is not accepted here.']],
]);

/** The one place where an error becomes a response. Causes go to the log, never over the wire. */
export function respondToError(thrown: unknown, request: FastifyRequest, reply: FastifyReply) {
  const error = translated(thrown);
  if (error.status >= 500) request.log.error(error);
  if (error.retryAfterMs) void reply.header('retry-after', Math.ceil(error.retryAfterMs / 1000));

  const { code, message, details } = error;
  return reply
    .code(error.status)
    .send({ error: { code, message, details, request_id: request.id } });
}

function translated(thrown: unknown): AppError {
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    const [first] = thrown.validation;
    const field = first?.instancePath.slice(1) ?? '';
    return new AppError('INVALID_FIELD', first?.message ?? 'A field is not right.', {
      details: { field },
    });
  }
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  const turnedDown = TURNED_DOWN.get(status);
  return turnedDown ? new AppError(...turnedDown, { cause: thrown }) : toAppError(thrown);
}
