import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Db } from '#src/platform/database/database.ts';
import { AppError } from '#src/platform/errors.ts';
import { deleteKeysBefore, keepAnswer, takeKey } from './idempotency-key-store.ts';

/** How long a key is remembered. */
const KEPT_MS = 24 * 3_600_000;

/** The headers of a request that spends. */
export const spendingHeaders = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'The Idempotency-Key must have 1 to 200 plain characters.')
    .optional()
    .describe(
      'Any text of your own, for example a UUID. The same request with the same key within a day is done once and gets the same answer.',
    ),
});

interface World {
  db: Db;
  now: () => Date;
}

interface Work<T> {
  /** Of the answer. */
  status: 201 | 202;
  /** Writes what was asked for. Everything in one transaction with the key: both are there, or neither. */
  accept: (tx: Db) => Promise<T>;
  /** What follows once it is written for good. */
  then: (made: T) => Promise<void>;
}

/**
 * Does what a request asks, once for each `Idempotency-Key`: the same key and request get the same answer, also
 * at the same time and after a crash; the same key with another request is a conflict. What fails is forgotten,
 * so it can be tried again.
 */
export async function answerOnce<T extends object>(
  { db, now }: World,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, accept, then }: Work<T>,
): Promise<void> {
  const key = request.headers['idempotency-key'] as string | undefined;
  const owned = { user_id: request.actor.user_id, key: key ?? '' };
  const { made, body } = await db.transaction().execute(async (tx) => {
    if (key === undefined) return { made: await accept(tx), body: undefined };
    const given = await takeKey(tx, { ...owned, request_hash: hashOf(request) }, now());
    if (given?.request_hash === hashOf(request)) return { made: undefined, body: given.body };
    if (given) throw usedOtherwise();
    const fresh = await accept(tx);
    const text = toText(reply, fresh, status);
    await keepAnswer(tx, { ...owned, status, body: text });
    return { made: fresh, body: text };
  });
  if (made !== undefined) await then(made);
  if (key !== undefined) await deleteKeysBefore(db, new Date(now().getTime() - KEPT_MS));
  void reply.code(status).type('application/json');
  await reply.send(body ?? made);
}

/** The answer as it will be sent, by the route's contract. */
function toText(reply: FastifyReply, made: object, status: number): string {
  return String(
    reply.serializeInput(made as Record<string, unknown>, String(status), 'application/json'),
  );
}

function hashOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex');
}

function usedOtherwise(): AppError {
  return new AppError(
    'CONFLICT',
    'This Idempotency-Key was used for another request. Take a new one.',
    { details: { field: 'idempotency-key' } },
  );
}
