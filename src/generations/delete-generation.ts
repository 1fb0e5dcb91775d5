import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { addEvent } from '#src/platform/events/event-store.ts';
import { runIdsOf } from './enqueue-generation.ts';
import { keptFolder, tempFolder } from './generation-files.ts';
import { deleteEndedGeneration, getGeneration } from './generation-store.ts';

/**
 * Deletes an ad with all that belongs to it: rows, events, films, work in progress, what its runs remember.
 * One that is being made has to be stopped first. Versions made from it stay. Should the process die half-way,
 * the row is gone already, and `admint clean` finds the files.
 */
export async function deleteGeneration(
  app: Pick<App, 'db' | 'engine' | 'files'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const generation = await getGeneration(app.db, actor, id);
  await app.db.transaction().execute(async (tx) => {
    const deleted = await deleteEndedGeneration(tx, actor, generation.id);
    if (!deleted) throw new AppError('CONFLICT', 'This ad is still being made. Stop it first.');
    const { user_id } = generation;
    const event = { type: 'generation_deleted', generation_id: generation.id } as const;
    await addEvent(tx, { user_id, event });
  });
  await removeTraces(app, generation);
}

/** What is not in a row of a generation that is gone. Safe to repeat. */
export async function removeTraces(
  { engine, files }: Pick<App, 'engine' | 'files'>,
  generation: Pick<Generation, 'id' | 'user_id' | 'attempts'>,
): Promise<void> {
  for (const runId of runIdsOf(generation)) await engine.remove(runId);
  await files.removeFolder(tempFolder(generation));
  await files.removeFolder(keptFolder(generation));
}
