import type { App } from '#src/app.ts';
import { getGenerationForWork } from '../generation-store.ts';
import { leaveStages } from '../stage-store.ts';
import { markWaiting } from './word-store.ts';
import type { WaitingStage } from './stages.ts';

const MS_A_SECOND = 1000;

/** Leaves an ad to its owner. Only the seconds of work are counted, not those of their thinking. */
export async function waitForWord(
  { db, now }: Pick<App, 'db' | 'now'>,
  { startedAt, ...made }: { id: string; stage: WaitingStage; attempts: number; startedAt: Date },
): Promise<null> {
  const since = now();
  const generation = await getGenerationForWork(db, made.id);
  const workedSeconds = Math.round((since.getTime() - startedAt.getTime()) / MS_A_SECOND);
  await leaveStages({ db, now }, generation, 'done');
  await markWaiting(db, made, { since, workedSeconds });
  return null;
}
