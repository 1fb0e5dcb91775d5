import type { Actor } from '#src/platform/actor.ts';
import { checkChanges } from '#src/platform/database/check-record.ts';
import type { Db } from '#src/platform/database/database.ts';
import { notThere, ownedRows } from '#src/platform/database/owned-rows.ts';
import { readRow } from '#src/platform/database/read-rows.ts';
import type { Generation, GenerationChanges } from '#src/platform/database/schema.ts';

const generations = ownedRows('generations');

/** Both databases limit the parameters of a statement. */
const IDS_AT_ONCE = 500;

export const createGeneration = generations.create;
export const findGeneration = generations.find;
export const getGeneration = generations.get;

/** What a person may change by hand. Everything else is the workflow's to write. */
export function updateGeneration(
  db: Db,
  actor: Actor,
  id: string,
  changes: Pick<GenerationChanges, 'title'>,
): Promise<Generation> {
  return generations.update(db, actor, id, changes);
}

/** With its scores, edits and events; gives what is gone. One that is being made is not touched. */
export async function deleteEndedGeneration(
  db: Db,
  actor: Actor,
  id: string,
): Promise<Generation | undefined> {
  return db
    .deleteFrom('generations')
    .where('id', '=', id)
    .where('status', 'in', ['completed', 'failed'])
    .$if(!actor.is_superuser, (rows) => rows.where('user_id', '=', actor.user_id))
    .returningAll()
    .executeTakeFirst();
}

/* From here on for the workflow, which acts for nobody. */

/** What is being made of a person's ads, or waits to be. */
export function listUnfinishedOf(db: Db, userId: string): Promise<Pick<Generation, 'id'>[]> {
  return db
    .selectFrom('generations')
    .select('id')
    .where('user_id', '=', userId)
    .where('status', 'in', ['pending', 'processing'])
    .execute();
}

export function listGenerationsOf(
  db: Db,
  userId: string,
): Promise<Pick<Generation, 'id' | 'user_id' | 'attempts'>[]> {
  return db
    .selectFrom('generations')
    .select(['id', 'user_id', 'attempts'])
    .where('user_id', '=', userId)
    .execute();
}

/** Those of some generations that there are, with whether and when they ended. */
export async function findEndings(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Pick<Generation, 'status' | 'completed_at'>>> {
  const found = new Map<string, Pick<Generation, 'status' | 'completed_at'>>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('generations')
      .select(['id', 'status', 'completed_at'])
      .where('id', 'in', ids.slice(from, from + IDS_AT_ONCE))
      .execute();
    for (const { id, ...ending } of rows) found.set(id, ending);
  }
  return found;
}

export async function getGenerationForWork(db: Db, id: string): Promise<Generation> {
  const row = await db
    .selectFrom('generations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? readRow('generations', row) : notThere('generations');
}

/** Accepted and not ended, in no order: what someone has to see to after a start. */
export function listUnfinishedGenerations(
  db: Db,
): Promise<Pick<Generation, 'id' | 'model' | 'attempts' | 'waiting_since'>[]> {
  return db
    .selectFrom('generations')
    .select(['id', 'model', 'attempts', 'waiting_since'])
    .where('status', 'in', ['pending', 'processing'])
    .execute();
}

/** What a run finds out. Its state is not among it: `generation-state-store.ts` has those moves. */
export type GenerationResults = Omit<
  GenerationChanges,
  | 'status'
  | 'progress'
  | 'current_step'
  | 'stage'
  | 'waiting_since'
  | 'cancellation_requested'
  | 'completed_at'
>;

export async function updateGenerationForWork(
  db: Db,
  id: string,
  results: GenerationResults,
): Promise<Generation> {
  const changes = checkChanges('generations', results);
  if (Object.keys(changes).length === 0) return getGenerationForWork(db, id);
  const row = await db
    .updateTable('generations')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row ? readRow('generations', row) : notThere('generations');
}
