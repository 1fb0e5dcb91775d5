import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type ErrorCode, toAppError } from '#src/platform/errors.ts';

/** What Fastify itself turns down before a handler runs. */
const TURNED_DOWN = new Map<unknown, [ErrorCode, string]>([
  [400, ['MALFORMED', 'The request is not well formed.']],
  [404, ['NOT_FOUND', 'There is nothing at this address.']],
  [406, ['MALFORMED', 'The request is not well formed.']],
  [408, ['MALFORMED', 'The request took too long to arrive.']],
  [413, ['TOO_LARGE', 'The request is too large.']],
  [414, ['MALFORMED', 'The address is too long.']],
  [415, ['WRONG_TYPE', 'This content type is not accepted here.']],
]);

/** The one place where an error becomes a response. Causes go to the log, never over the wire. */
export function respondToError(thrown: unknown, request: FastifyRequest, reply: FastifyReply) {
  const error = translated(thrown);
  if (error.status >= 500) request.log.error(error);
  if (error.retryAfterMs) void reply.header('retry-after', Math.ceil(error.retryAfterMs / 1000));
  if (error.status === 413) void reply.header('connection', 'close');

  const { code, message, details } = error;
  return reply
    .code(error.status)
    .type('application/json')
    .send(JSON.stringify({ error: { code, message, details: details, request_id: request.id } }));
}

function translated(thrown: unknown): AppError {
  if (hasZodFastifySchemaValidationErrors(thrown)) return toFieldError(thrown.validation[0]);
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  const turnedDown = TURNED_DOWN.get(status);
  return turnedDown ? new AppError(...turnedDown, { cause: thrown }) : toAppError(thrown);
}

interface Fault {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}

/** The field that is wrong by its path, `variations.0.seed_value`; `body` when it is the whole. */
function toFieldError(fault: Fault | undefined): AppError {
  const path = (fault?.instancePath ?? '').split('/').filter((part) => part !== '');
  const [unknownKey] = (fault?.params['keys'] as string[] | undefined) ?? [];
  const field = [...path, ...(unknownKey === undefined ? [] : [unknownKey])].join('.') || 'body';
  const message =
    unknownKey === undefined
      ? sentence(field, fault?.message ?? 'is not right')
      : `There is no field called "${unknownKey}" here.`;
  return new AppError('INVALID_FIELD', message, { details: { field } });
}

/** Our own messages are whole sentences; zod's own say what was expected, not where. */
function sentence(field: string, message: string): string {
  return message.endsWith('.') ? message : `${field}: ${message}.`;
}
