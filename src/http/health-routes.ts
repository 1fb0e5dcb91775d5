import { z } from 'zod';
import { AppError } from '#src/platform/errors.ts';
import type { Routes } from './routes.ts';

/** Longer than this is as good as down. */
const PATIENCE_MS = 3000;

const TAGS = ['studio'];
const OPEN = { access: 'open', anyHost: true } as const;

/** `health`: the process answers. `ready`: so does what it stands on. For whatever watches over it. */
export function healthRoutes(
  routes: Routes,
  checks: Readonly<Record<string, () => Promise<void>>>,
): void {
  routes.get(
    '/api/health',
    {
      config: OPEN,
      schema: {
        operationId: 'getHealth',
        tags: TAGS,
        summary: 'Tell that the process answers',
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    () => ({ status: 'ok' as const }),
  );

  routes.get(
    '/api/ready',
    {
      config: OPEN,
      schema: {
        operationId: 'getReadiness',
        tags: TAGS,
        summary: 'Tell that what the studio stands on answers',
        response: { 200: z.object({ status: z.literal('ready') }) },
      },
    },
    async ({ log }) => {
      const names = Object.keys(checks);
      const results = await Promise.allSettled(Object.values(checks).map(withinPatience));
      const down = results.flatMap((result, index) => {
        if (result.status === 'fulfilled') return [];
        log.error(result.reason);
        return [names[index] ?? ''];
      });
      if (down.length === 0) return { status: 'ready' as const };
      throw new AppError('UNAVAILABLE', `Not ready: ${down.join(', ')} does not answer.`, {
        details: { down },
        retryAfterMs: PATIENCE_MS,
      });
    },
  );
}

async function withinPatience(check: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  await Promise.race([check(), late]).finally(() => clearTimeout(timer));
}
