import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { getGeneration } from '../generation-store.ts';
import { directionOf, withoutTakes } from './direction.ts';
import { getWaiting, takeWord } from './word-store.ts';
import {
  BEGINNING_PERCENT,
  isWaitingStage,
  STAGE_WORDS,
  stagesBefore,
  WAITING_PERCENT,
  type WaitingStage,
} from './stages.ts';

interface WayBack {
  stage: WaitingStage;
  turn?: number | undefined;
}

/**
 * Takes an ad back to an earlier stage, which then waits for its owner's word again; panels are drawn anew first. What was
 * made after it is thrown away, but for what was bought: that is used again if it fits.
 */
export async function goBack(
  app: Pick<App, 'db' | 'now'>,
  actor: Actor,
  id: string,
  { stage, turn }: WayBack,
): Promise<Generation> {
  const { stage: now } = await getGeneration(app.db, actor, id);
  const heard = await getWaiting(app.db, actor, id, { stage: now ?? stage, turn });
  if (!isWaitingStage(heard.stage) || !stagesBefore(heard.stage).includes(stage))
    throw new AppError('CONFLICT', `The ${stage} does not come before what waits for your word.`, {
      details: { stage: heard.stage },
    });
  const direction = directionOf(heard);
  const isDrawnAnew = stage === 'storyboard';
  return takeWord(app.db, heard, {
    stage,
    direction: isDrawnAnew ? direction : withoutTakes(direction),
    temp_clip_paths: null,
    ...(isDrawnAnew
      ? {
          waiting_since: null,
          progress: BEGINNING_PERCENT[stage],
          current_step: STAGE_WORDS[stage].begin,
        }
      : {
          waiting_since: app.now(),
          progress: WAITING_PERCENT[stage],
          current_step: `Waiting for you: ${STAGE_WORDS[stage].approve}`,
        }),
  });
}
