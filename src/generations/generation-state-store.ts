import type { Actor } from '#src/platform/actor.ts';
import { checkChanges } from '#src/platform/database/check-record.ts';
import type { Db } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import { isId } from '#src/platform/database/ids.ts';
import { notThere } from '#src/platform/database/owned-rows.ts';
import type {
  Generation,
  GenerationChanges,
  GenerationStatus,
} from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { announceGeneration } from './announce.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import { getGeneration, getGenerationForWork, type GenerationResults } from './generation-store.ts';

/*
 * A generation's life: pending -> processing -> completed or failed, and failed -> pending to try again.
 * Each move is one guarded UPDATE, so of two that race one wins, and a move that is repeated after a crash
 * answers as it did the first time.
 */

export const CANCELLED_BY_USER = 'Cancelled by user';

/** For the workflow: work has begun. */
export function markProcessing(db: Db, id: string, currentStep: string): Promise<Generation> {
  return move(db, id, {
    from: ['pending', 'processing'],
    to: { status: 'processing', current_step: currentStep },
  });
}

/**
 * For the workflow: how far it is, 0 to 100, and a phrase a user understands. Never goes back: a report that
 * comes late or says nothing new is dropped. Answers whether it was written.
 */
export async function reportProgress(
  db: Db,
  id: string,
  report: { progress: number; current_step: string },
): Promise<boolean> {
  const { progress = 0, ...step } = checkChanges('generations', report);
  return inTransaction(db, async (tx) => {
    const written = await tx
      .updateTable('generations')
      .set({ progress, ...step })
      .where('id', '=', id)
      .where('status', '=', 'processing')
      .where((row) =>
        row.or([
          row('progress', '<', progress),
          row('progress', '=', progress).and(
            'current_step',
            'is distinct from',
            step.current_step ?? null,
          ),
        ]),
      )
      .returningAll()
      .executeTakeFirst();
    if (written) await announceGeneration(tx, written);
    return written !== undefined;
  });
}

/** For the workflow: the ad is ready. A finished film is kept, even if someone asked to stop meanwhile. */
export function markCompleted(
  db: Db,
  id: string,
  endedAt: Date,
  results: GenerationResults = {},
): Promise<Generation> {
  return move(db, id, {
    from: ['processing'],
    to: {
      ...results,
      status: 'completed',
      progress: 100,
      current_step: null,
      error_message: null,
      cancellation_requested: false,
      completed_at: endedAt,
    },
  });
}

/** For the workflow: it ended without an ad. `current_step` stays, it is where it failed. */
export function markFailed(
  db: Db,
  id: string,
  endedAt: Date,
  results: GenerationResults & { error_message: string },
): Promise<Generation> {
  return move(db, id, {
    from: ['pending', 'processing'],
    to: { ...results, status: 'failed', completed_at: endedAt },
  });
}

/** For the workflow: it stopped because its owner said so. */
export function markCancelled(db: Db, id: string, endedAt: Date): Promise<Generation> {
  return move(db, id, {
    from: ['pending', 'processing'],
    to: {
      status: 'failed',
      waiting_since: null,
      error_message: CANCELLED_BY_USER,
      cancellation_requested: true,
      completed_at: endedAt,
    },
  });
}

/** A person asks a generation to stop; the workflow does the stopping. Safe to ask twice. */
export function requestCancellation(db: Db, actor: Actor, id: string): Promise<Generation> {
  return move(db, id, {
    actor,
    from: ['pending', 'processing'],
    to: { cancellation_requested: true },
  });
}

/** A person wants a failed generation tried again. Of two who ask at once, one counts. */
export async function markPendingAgain(db: Db, actor: Actor, id: string): Promise<Generation> {
  const { attempts, mode, stage, cancellation_requested } = await getGeneration(db, actor, id);
  // What was drawn of it went when it was stopped, and what filming it costs is to be seen before it is filmed.
  const isUnseen = cancellation_requested && (stage === 'clips' || stage === 'film');
  return move(db, id, {
    actor,
    from: ['failed'],
    to: {
      status: 'pending',
      ...(mode === 'interactive' && isUnseen && { stage: 'storyboard' }),
      attempts: attempts + 1,
      progress: 0,
      current_step: null,
      error_message: null,
      cancellation_requested: false,
      completed_at: null,
    },
  });
}

interface Move {
  /** Nobody, when the workflow acts. */
  actor?: Actor;
  from: GenerationStatus[];
  to: GenerationChanges;
}

/** NOTE: the row is not proved readable: a run must be able to end even when one of its values is not. */
async function move(db: Db, id: string, { actor, from, to }: Move): Promise<Generation> {
  if (!isId(id)) return notThere('generations');
  const owner = actor && !actor.is_superuser ? actor.user_id : undefined;
  const moved = await inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('generations')
      .set(checkChanges('generations', to))
      .where('id', '=', id)
      .where('status', 'in', from)
      .$if(owner !== undefined, (rows) => rows.where('user_id', '=', owner ?? ''))
      .returningAll()
      .executeTakeFirst();
    if (row && row.completed_at !== null) await tellWebhooks(tx, row, row.completed_at);
    if (row) await announceGeneration(tx, row);
    return row;
  });
  if (moved) return moved;

  const generation = await (actor ? getGeneration(db, actor, id) : getGenerationForWork(db, id));
  if (isThere(generation, to)) return generation;
  throw new AppError('CONFLICT', `This ad is already ${generation.status}.`, {
    details: { status: generation.status },
  });
}

/** Whether the move was made before: by a run that died right after it, or by an earlier click. */
function isThere({ status, cancellation_requested }: Generation, to: GenerationChanges): boolean {
  return to.status === undefined ? cancellation_requested : status === to.status;
}
