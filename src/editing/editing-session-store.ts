import type { Actor } from '#src/platform/actor.ts';
import { checkChanges } from '#src/platform/database/check-record.ts';
import type { Db } from '#src/platform/database/database.ts';
import { isId } from '#src/platform/database/ids.ts';
import { ownedRows } from '#src/platform/database/owned-rows.ts';
import { readPage } from '#src/platform/database/page-query.ts';
import { readRow } from '#src/platform/database/read-rows.ts';
import type { EditingSession, EditingSessionChanges } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import type { Page, PageRequest } from '#src/platform/page.ts';

const sessions = ownedRows('editing_sessions');

export const createEditingSession = sessions.create;
export const findEditingSession = sessions.find;
export const getEditingSession = sessions.get;
export const deleteEditingSession = sessions.delete;
export const listEditingSessions = sessions.list;

/** The sessions that edit one generation, newest first. */
export async function listSessionsOfGeneration(
  db: Db,
  actor: Actor,
  generationId: string,
  request?: PageRequest,
): Promise<Page<EditingSession>> {
  if (!isId(generationId)) return { items: [], unreadable: [], next_cursor: null };
  const query = db
    .selectFrom('editing_sessions')
    .selectAll()
    .where('generation_id', '=', generationId)
    .$if(!actor.is_superuser, (rows) => rows.where('user_id', '=', actor.user_id));
  return readPage(query, 'editing_sessions', request);
}

export type EditToSave = Pick<EditingSession, 'id' | 'revision' | 'updated_at'> &
  Omit<EditingSessionChanges, 'revision' | 'updated_at'>;

/** Saves over the revision that was read; whoever saved in between wins, and we say so. */
export async function updateEditingSession(
  db: Db,
  actor: Actor,
  { id, revision, ...changes }: EditToSave,
): Promise<EditingSession> {
  await getEditingSession(db, actor, id);
  const saved = await db
    .updateTable('editing_sessions')
    .set({ ...checkChanges('editing_sessions', changes), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returningAll()
    .executeTakeFirst();
  if (!saved) throw new AppError('CONFLICT', 'This edit was changed elsewhere. Reload it first.');
  return readRow('editing_sessions', saved);
}
