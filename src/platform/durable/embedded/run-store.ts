import type { DurableDb, RunRow, StoredState } from '../tables.ts';

export type NewRun = Pick<
  RunRow,
  | 'id'
  | 'workflow'
  | 'input'
  | 'parent_id'
  | 'ordinal'
  | 'queue'
  | 'partition'
  | 'priority'
  | 'run_at'
>;

export type EndOfRun = Pick<RunRow, 'output' | 'error'> & { state: 'done' | 'failed' };

/** Both databases limit the parameters of a statement. */
const ROWS_A_STATEMENT = 500;

/** An id that is known is left as it is. */
export async function addRuns(db: DurableDb, runs: readonly NewRun[], createdAt: Date) {
  for (const some of inPortions(runs)) {
    await db
      .insertInto('workflow_runs')
      .values(some.map((run) => ({ ...run, state: 'queued' as const, created_at: createdAt })))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

export function findRun(db: DurableDb, id: string): Promise<RunRow | undefined> {
  return db.selectFrom('workflow_runs').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Runs whose time has come, in the order they should start. */
export function dueRuns(
  db: DurableDb,
  {
    queue,
    heldPartitions,
    now,
    limit,
  }: {
    queue: string;
    heldPartitions: readonly string[];
    now: Date;
    limit: number;
  },
) {
  return db
    .selectFrom('workflow_runs')
    .select(['id', 'partition'])
    .where('state', '=', 'queued')
    .where('queue', '=', queue)
    .where('run_at', '<=', now)
    .$if(heldPartitions.length > 0, (query) => query.where('partition', 'not in', heldPartitions))
    .orderBy('priority')
    .orderBy('run_at')
    .orderBy('ordinal')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function recentStarts(db: DurableDb, queue: string, since: Date) {
  const rows = await db
    .selectFrom('workflow_runs')
    .select(['partition', 'started_at'])
    .where('queue', '=', queue)
    .where('started_at', '>', since)
    .execute();
  return rows.map(({ partition, started_at }) => ({ partition, at: Number(started_at) }));
}

/** The rows that are ours to work on now; one that was cancelled meanwhile is not among them. */
export async function claimRuns(
  db: DurableDb,
  ids: readonly string[],
  startedAt: Date,
): Promise<RunRow[]> {
  const claimed: RunRow[] = [];
  for (const some of inPortions(ids)) {
    claimed.push(
      ...(await db
        .updateTable('workflow_runs')
        .set({ state: 'running', started_at: startedAt })
        .where('id', 'in', some)
        .where('state', '=', 'queued')
        .returningAll()
        .execute()),
    );
  }
  const place = new Map(ids.map((id, index) => [id, index]));
  return claimed.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** What runs when a process ends, however it ends, waits for the next one. */
export async function requeueRunning(db: DurableDb) {
  await db
    .updateTable('workflow_runs')
    .set({ state: 'queued' })
    .where('state', '=', 'running')
    .execute();
}

/** A run that was cancelled stays cancelled. */
export async function endRun(db: DurableDb, id: string, end: EndOfRun, finishedAt: Date) {
  await db
    .updateTable('workflow_runs')
    .set({ ...end, finished_at: finishedAt })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

export async function saveProgress(db: DurableDb, id: string, progress: string) {
  await db.updateTable('workflow_runs').set({ progress }).where('id', '=', id).execute();
}

/** Cancels a run and everything below it that has not ended; answers with their ids. */
export async function cancelTree(db: DurableDb, id: string, finishedAt: Date): Promise<string[]> {
  const cancelled: string[] = [];
  for (;;) {
    const some = await cancelWhatIsThere(db, id, finishedAt);
    // Again until nothing is left: a fan-out may have added children while we were at it.
    if (some.length === 0) return cancelled;
    cancelled.push(...some);
  }
}

async function cancelWhatIsThere(db: DurableDb, id: string, finishedAt: Date): Promise<string[]> {
  const rows = await db
    .withRecursive('tree(id)', (query) =>
      query
        .selectFrom('workflow_runs')
        .select('id')
        .where('id', '=', id)
        .unionAll(
          query
            .selectFrom('workflow_runs')
            .innerJoin('tree', 'tree.id', 'workflow_runs.parent_id')
            .select('workflow_runs.id'),
        ),
    )
    .updateTable('workflow_runs')
    .set({ state: 'cancelled', finished_at: finishedAt })
    .where('id', 'in', (query) => query.selectFrom('tree').select('id'))
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .execute();
  return rows.map((run) => run.id);
}

/** With its children and steps, unless it is still to be worked on. */
export async function removeEndedRun(db: DurableDb, id: string): Promise<void> {
  await db
    .deleteFrom('workflow_runs')
    .where('id', '=', id)
    .where('state', 'in', ['done', 'failed', 'cancelled'])
    .execute();
}

/** Children and steps go along. */
export async function removeEndedRuns(db: DurableDb, endedBefore: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('workflow_runs')
    .where('parent_id', 'is', null)
    .where('state', 'in', ['done', 'failed', 'cancelled'])
    .where('finished_at', '<', endedBefore)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Those of the runs that have ended, by whichever process. */
export async function endedAmong(db: DurableDb, ids: readonly string[]): Promise<string[]> {
  const ended: string[] = [];
  for (const some of inPortions(ids)) {
    const rows = await db
      .selectFrom('workflow_runs')
      .select('id')
      .where('id', 'in', some)
      .where('state', 'in', ['done', 'failed', 'cancelled'])
      .execute();
    ended.push(...rows.map(({ id }) => id));
  }
  return ended;
}

export function hasEnded({ state }: { state: StoredState }): boolean {
  return state !== 'queued' && state !== 'running';
}

function* inPortions<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += ROWS_A_STATEMENT) {
    yield all.slice(from, from + ROWS_A_STATEMENT);
  }
}
