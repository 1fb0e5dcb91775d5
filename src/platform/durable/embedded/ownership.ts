import { AppError } from '../../errors.ts';
import { isProvablyGone, thisProcess } from '../process-identity.ts';
import { requeueRunning } from './run-store.ts';
import { tookOver } from '../stopped.ts';
import type { DurableDb, OwnerRow } from '../tables.ts';

/*
 * One process works on a database at a time, and the database says which. The owner shows that it lives by a
 * heartbeat; one that is silent or gone is replaced. A frozen owner cannot know that it was replaced, so each
 * thing it writes asks first, in the same transaction, whether it still is the owner.
 */

export interface Tenure {
  /** Aborts as soon as we notice that another process took over. */
  readonly lost: AbortSignal;
  /** A transaction that changes nothing unless we still are the owner. */
  write<T>(change: (tx: DurableDb) => Promise<T>): Promise<T>;
  /** Puts what is unfinished back into its queue and lets the next process begin at once. */
  release(): Promise<void>;
}

export interface Pace {
  heartbeatMs: number;
  /** Silence after which an owner counts as dead. Several heartbeats long. */
  deadAfterMs: number;
}

export const USUAL_PACE: Pace = { heartbeatMs: 2_500, deadAfterMs: 10_000 };

export interface OwnershipParts {
  db: DurableDb;
  now: () => Date;
  newId: () => string;
  pace: Pace;
  onProblem: (problem: unknown) => void;
}

/** Becomes the owner when there is none, or none that lives; else answers with the one there is. */
export async function seekTenure(
  parts: OwnershipParts,
): Promise<{ tenure: Tenure } | { owner: OwnerRow }> {
  const { db, now, newId, pace } = parts;
  const isOver = (owner: OwnerRow) =>
    isProvablyGone(owner) ||
    Math.abs(Number(now()) - Number(owner.heartbeat_at)) > pace.deadAfterMs;

  const seen = await findOwner(db);
  if (seen && !isOver(seen)) return { owner: seen };

  const tenureId = newId();
  const winner = await db.transaction().execute(async (tx) => {
    // Deleted by its id: an owner that changed since we looked stays.
    if (seen) {
      await tx.deleteFrom('workflow_owner').where('tenure_id', '=', seen.tenure_id).execute();
    }
    await tx
      .insertInto('workflow_owner')
      .values({ slot: 1, tenure_id: tenureId, ...thisProcess(), heartbeat_at: now() })
      .onConflict((conflict) => conflict.column('slot').doNothing())
      .execute();
    const owner = await findOwner(tx);
    if (owner?.tenure_id === tenureId) await requeueRunning(tx);
    return owner;
  });
  if (winner?.tenure_id === tenureId) return { tenure: holdTenure(parts, tenureId) };
  return winner ? { owner: winner } : seekTenure(parts);
}

export function workIsTaken({ pid, host }: OwnerRow): AppError {
  return new AppError(
    'CONFLICT',
    `This database's work is already being done by another process (${pid}). Stop that one first.`,
    { details: { pid, host } },
  );
}

function findOwner(db: DurableDb): Promise<OwnerRow | undefined> {
  return db.selectFrom('workflow_owner').selectAll().executeTakeFirst();
}

function holdTenure({ db, now, pace, onProblem }: OwnershipParts, tenureId: string): Tenure {
  const lost = new AbortController();
  let beating = false;

  const beat = async () => {
    if (beating) return;
    beating = true;
    try {
      const { numUpdatedRows } = await db
        .updateTable('workflow_owner')
        .set({ heartbeat_at: now() })
        .where('tenure_id', '=', tenureId)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) lose();
    } catch (problem) {
      onProblem(problem);
    } finally {
      beating = false;
    }
  };
  const timer = setInterval(() => void beat(), pace.heartbeatMs);
  const lose = () => {
    clearInterval(timer);
    if (!lost.signal.aborted) lost.abort(tookOver());
  };

  const write: Tenure['write'] = (change) =>
    db.transaction().execute(async (tx) => {
      const own = await tx
        .selectFrom('workflow_owner')
        .select('slot')
        .where('tenure_id', '=', tenureId)
        .executeTakeFirst();
      if (own) return change(tx);
      lose();
      throw tookOver();
    });

  return {
    lost: lost.signal,
    write,
    async release() {
      clearInterval(timer);
      if (lost.signal.aborted) return;
      await write(async (tx) => {
        await requeueRunning(tx);
        await tx.deleteFrom('workflow_owner').where('tenure_id', '=', tenureId).execute();
      });
    },
  };
}
