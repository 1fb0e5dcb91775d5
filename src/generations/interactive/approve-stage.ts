import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { checkBudget } from '#src/spending/check-budget.ts';
import { MICROS_A_DOLLAR } from '#src/spending/sum-cost.ts';
import { priceNext } from './price-next.ts';
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
  const expectedUsd = cost_micros / MICROS_A_DOLLAR;
  await checkBudget(app.db, heard.user_id, { expectedUsd, now: app.now() });
  const next = stageAfter(stage);
  return takeWord(app.db, heard, {
    stage: next,
    waiting_since: null,
    current_step: STAGE_WORDS[next].begin,
  });
}
