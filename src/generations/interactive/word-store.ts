import type { Actor } from '#src/platform/actor.ts';
import { checkChanges } from '#src/platform/database/check-record.ts';
import type { Db } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import type {
  Generation,
  GenerationChanges,
  InteractiveStage,
} from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { announceGeneration } from '../announce.ts';
import { getGeneration, getGenerationForWork } from '../generation-store.ts';
import { STAGE_WORDS, WAITING_PERCENT, type WaitingStage } from './stages.ts';

/** What a person speaks of: a stage, and which of its states they saw. */
export interface Word {
  stage: InteractiveStage;
  /** `turn` of what they saw; left out, the one of now. */
  turn?: number | undefined;
}

/** The generation, if it waits for this very word. */
export async function getWaiting(
  db: Db,
  actor: Actor,
  id: string,
  { stage, turn }: Word,
): Promise<Generation> {
  const generation = await getGeneration(db, actor, id);
  if (generation.mode !== 'interactive')
    throw new AppError('CONFLICT', 'This ad is made in one go: it stops at no stage.');
  if (generation.waiting_since === null)
    throw new AppError(
      'CONFLICT',
      generation.status === 'processing' || generation.status === 'pending'
        ? 'Work goes on: wait until the next stage is there.'
        : `This ad is already ${generation.status}.`,
      { details: { status: generation.status, stage: generation.stage } },
    );
  if (generation.stage !== stage || (turn !== undefined && turn !== generation.attempts))
    throw movedOn(generation);
  return generation;
}

/**
 * A person's word: of two who speak at once, one counts. Each word is a turn of its own, so that work begun for it is a
 * run of its own.
 */
export function takeWord(
  db: Db,
  heard: Pick<Generation, 'id' | 'stage' | 'attempts'>,
  to: GenerationChanges,
): Promise<Generation> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('generations')
      .set(checkChanges('generations', { ...to, attempts: heard.attempts + 1 }))
      .where('id', '=', heard.id)
      .where('status', '=', 'processing')
      .where('waiting_since', 'is not', null)
      .where('stage', '=', heard.stage)
      .where('attempts', '=', heard.attempts)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw movedOn(await getGenerationForWork(tx, heard.id));
    await announceGeneration(tx, row);
    return row;
  });
}

/**
 * For the workflow: a stage is done and waits for its owner's word. Repeated after a crash, or when the ad was stopped
 * meanwhile, it changes nothing.
 */
export function markWaiting(
  db: Db,
  { id, attempts, stage }: { id: string; attempts: number; stage: WaitingStage },
  { since, workedSeconds }: { since: Date; workedSeconds: number },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('generations')
      .set((row) => ({
        ...checkChanges('generations', {
          waiting_since: since,
          progress: WAITING_PERCENT[stage],
          current_step: `Waiting for you: ${STAGE_WORDS[stage].approve}`,
        }),
        generation_time_seconds: row(
          row.fn.coalesce('generation_time_seconds', row.lit(0)),
          '+',
          workedSeconds,
        ),
      }))
      .where('id', '=', id)
      .where('status', '=', 'processing')
      .where('stage', '=', stage)
      .where('attempts', '=', attempts)
      .where('waiting_since', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (row) await announceGeneration(tx, row);
  });
}

function movedOn({ stage, attempts }: Pick<Generation, 'stage' | 'attempts'>): AppError {
  return new AppError(
    'CONFLICT',
    'This ad has moved on since you looked: look again before you decide.',
    { details: { stage, turn: attempts } },
  );
}
