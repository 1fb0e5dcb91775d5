import type { Actor } from '#src/platform/actor.ts';
import { checkChanges } from '#src/platform/database/check-record.ts';
import type { Db } from '#src/platform/database/database.ts';
import { notThere, ownedRows } from '#src/platform/database/owned-rows.ts';
import { readRow } from '#src/platform/database/read-rows.ts';
import type { Generation, GenerationChanges } from '#src/platform/database/schema.ts';

const generations = ownedRows('generations');

export const createGeneration = generations.create;
export const findGeneration = generations.find;
export const getGeneration = generations.get;
export const deleteGeneration = generations.delete;

/** What a person may change by hand. Everything else is the workflow's to write. */
export function updateGeneration(
  db: Db,
  actor: Actor,
  id: string,
  changes: Pick<GenerationChanges, 'title'>,
): Promise<Generation> {
  return generations.update(db, actor, id, changes);
}

/* From here on for the workflow, which acts for nobody. */

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
): Promise<Pick<Generation, 'id' | 'model' | 'attempts'>[]> {
  return db
    .selectFrom('generations')
    .select(['id', 'model', 'attempts'])
    .where('status', 'in', ['pending', 'processing'])
    .execute();
}

/** What a run finds out. Its state is not among it: `generation-state-store.ts` has those moves. */
export type GenerationResults = Omit<
  GenerationChanges,
  'status' | 'progress' | 'current_step' | 'cancellation_requested' | 'completed_at'
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
