import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { AppError } from '#src/platform/errors.ts';
import { appEvent } from '#src/platform/events/event-contract.ts';
import { eventCounter } from '#src/platform/events/event-store.ts';
import { followEvents } from '#src/platform/events/follow-events.ts';
import { sendEvents } from './send-events.ts';

const TAGS = ['events'];

const PING_EVERY_MS = 15_000;
/** How long somebody who was signed out may go on listening. */
const ASK_AGAIN_EVERY_MS = 5_000;

/** A browser shares one among its tabs; more than these are a program gone wrong. */
const STREAMS_A_USER = 20;

export interface EventRouteOptions {
  /** Whether who asked may still ask: signed in, active, token not ended. */
  isLetIn: (request: FastifyRequest) => Promise<boolean>;
  pingEveryMs?: number;
  askAgainEveryMs?: number;
}

/** One stream a user of everything that happens to their things. */
export function eventRoutes(
  routes: Routes,
  app: App,
  { isLetIn, pingEveryMs = PING_EVERY_MS, askAgainEveryMs = ASK_AGAIN_EVERY_MS }: EventRouteOptions,
): void {
  const streams = countedStreams();
  routes.addHook('preClose', (done) => {
    streams.endAll();
    done();
  });

  routes.get(
    '/events/position',
    {
      schema: {
        operationId: 'getEventPosition',
        tags: TAGS,
        summary: 'Where the events stand: ask before a snapshot, follow from here after it',
        response: { 200: z.object({ last_event_id: z.int() }) },
      },
    },
    async ({ actor }) => {
      const { last_sequence } = await eventCounter(app.db, actor.user_id);
      return { last_event_id: last_sequence };
    },
  );

  routes.get(
    '/events',
    {
      exposeHeadRoute: false,
      config: { errors: [429] },
      schema: {
        operationId: 'followEvents',
        tags: TAGS,
        summary: 'Follow what happens to your ads, as server-sent events',
        description:
          'Each event has an `id`; `Last-Event-ID` (or `after`) brings what came since. Without it, what comes from now on.',
        querystring: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
        response: {
          200: {
            description: 'One event a message; `data` is JSON.',
            content: { 'text/event-stream': { schema: appEvent } },
          },
        },
      },
    },
    async (request, reply) => {
      const { actor, query } = request;
      const stream = streams.open(actor.user_id);
      const asking = setInterval(() => {
        // Who cannot be asked for now is not sent away: the database will be back.
        isLetIn(request).then(
          (letIn) => letIn || stream.end(),
          () => undefined,
        );
      }, askAgainEveryMs);
      reply.raw.on('close', stream.end);
      reply.hijack();
      try {
        reply.raw.writeHead(200, {
          ...(reply.getHeaders() as Record<string, string>),
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          connection: 'close',
          'x-accel-buffering': 'no',
        });
        const after = lastSeen(request) ?? query.after;
        const { signal } = stream;
        await sendEvents(reply.raw, followEvents(app, actor, { after, signal }), {
          pingEveryMs,
          signal,
        });
      } catch (error) {
        request.log.error(error);
        reply.raw.destroy();
      } finally {
        clearInterval(asking);
        stream.end();
      }
    },
  );
}

/** What is no number of ours is one we do not know any more. */
function lastSeen({ headers }: FastifyRequest): number | undefined {
  const given = headers['last-event-id'];
  if (given === undefined || given === '') return undefined;
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : Infinity;
}

interface OpenStream {
  signal: AbortSignal;
  end: () => void;
}

/** The streams that are open here, by whose they are. */
function countedStreams() {
  const open = new Map<AbortController, string>();
  return {
    open(userId: string): OpenStream {
      const count = [...open.values()].filter((id) => id === userId).length;
      if (count >= STREAMS_A_USER) {
        throw new AppError('TOO_MANY', 'Too many streams are open. Close some of them.', {
          retryAfterMs: 1_000,
        });
      }
      const ending = new AbortController();
      open.set(ending, userId);
      const end = () => {
        open.delete(ending);
        ending.abort();
      };
      return { signal: ending.signal, end };
    },
    endAll() {
      for (const ending of open.keys()) ending.abort();
    },
  };
}
