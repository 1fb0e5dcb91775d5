import type { App } from '#src/app.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import { AppError, toAppError } from '#src/platform/errors.ts';
import { toStageError } from '../stage-error.ts';
import { awaitFootage } from './await-footage.ts';
import { keepFootage } from './keep-footage.ts';
import { orderFootage } from './order-footage.ts';
import type { FootageJob } from './plan-footage.ts';

type World = Pick<App, 'db' | 'files' | 'newId' | 'now' | 'videoModels'>;

const ORDER = { retries: 4, backoffMs: 2_000, retryIf: isPassing } as const;
const LOOK = { retries: 20, backoffMs: 2_000, retryIf: isPassing } as const;

/**
 * Has one scene filmed by somebody else's model and keeps the clip. Ordering pays and is a step of its own;
 * looking and fetching are free and may be repeated. A step that is repeated finds its order in the ledger.
 */
export async function filmScene(world: World, ctx: Ctx, job: FootageJob): Promise<null> {
  const stage = { stage: 'footage', scene_number: job.scene_number } as const;
  try {
    const order = await ctx.step('order', () => orderFootage(world, job), ORDER);
    const { url } = await ctx.step(
      'wait',
      ({ signal }) => awaitFootage(world, { job, order, signal }),
      LOOK,
    );
    await ctx.step('keep', ({ signal }) => keepFootage(world, { job, order, url, signal }));
    return null;
  } catch (error) {
    throw toStageError(error, stage);
  }
}

/** Busy or away; a refusal, an unclear order and a deadline are not tried again. */
function isPassing(error: unknown): boolean {
  const { retryable, details } = toAppError(error);
  return error instanceof AppError && retryable && details['final'] !== true;
}
