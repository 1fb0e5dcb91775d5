import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { priceNext } from './price-next.ts';
import { reservePrice } from './reserve-price.ts';
import { getWaiting, takeWord } from './word-store.ts';
import { STAGE_WORDS, stageAfter, type WaitingStage } from './stages.ts';

interface Approval {
  stage: WaitingStage;
  turn?: number | undefined;
}

/**
 * Takes a person's approval: the next stage begins once its run is started, and only then is anything bought. What it
 * costs has to be within their budget.
 */
export async function approveStage(
  app: Pick<App, 'db' | 'files' | 'now' | 'videoModels'>,
  actor: Actor,
  id: string,
  { stage, turn }: Approval,
): Promise<Generation> {
  const heard = await getWaiting(app.db, actor, id, { stage, turn });
  const { cost_micros } = await priceNext(app, heard);
  const reserved = await reservePrice(app, heard, cost_micros);
  const next = stageAfter(stage);
  return takeWord(app.db, heard, {
    stage: next,
    waiting_since: null,
    expected_micros: reserved,
    current_step: STAGE_WORDS[next].begin,
  });
}
