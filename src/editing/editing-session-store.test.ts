import { beforeEach, expect, test } from 'vitest';
import { createGeneration } from '#src/generations/generation-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import { aGeneration, anEditingSession, minutesAfterNoon } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  createEditingSession,
  deleteEditingSession,
  findEditingSession,
  getEditingSession,
  listEditingSessions,
  listSessionsOfGeneration,
  updateEditingSession,
} from './editing-session-store.ts';

onBothDatabases('editing sessions', (db) => {
  let owner: Actor;
  let stranger: Actor;
  let generationId: string;
  beforeEach(async () => {
    ({ owner, stranger } = await addPeople(db()));
    generationId = (await createGeneration(db(), aGeneration({ user_id: owner.user_id }))).id;
  });

  const aSession = (minute = 0) =>
    anEditingSession({
      user_id: owner.user_id,
      generation_id: generationId,
      created_at: minutesAfterNoon(minute),
    });

  test('starts as a draft at revision 0 and keeps every part of the edit', async () => {
    const session = aSession();

    await createEditingSession(db(), session);

    expect(await getEditingSession(db(), owner, session.id)).toEqual({
      ...session,
      status: 'draft',
      revision: 0,
      edited_video_path: null,
      edited_video_url: null,
    });
  });

  test('saves over the revision that was read', async () => {
    const session = await createEditingSession(db(), aSession());
    const edit = { ...session.edit_data, clips: [] };

    const saved = await updateEditingSession(db(), owner, {
      id: session.id,
      revision: 0,
      edit_data: edit,
      updated_at: minutesAfterNoon(1),
    });

    expect(saved).toEqual({
      ...session,
      edit_data: edit,
      revision: 1,
      updated_at: minutesAfterNoon(1),
    });
  });

  test('of two who save over the same revision, the second is told', async () => {
    const { id } = await createEditingSession(db(), aSession());
    const save = (status: 'rendering' | 'failed') =>
      updateEditingSession(db(), owner, {
        id,
        revision: 0,
        status,
        updated_at: minutesAfterNoon(1),
      });

    const outcomes = await Promise.allSettled([save('rendering'), save('failed')]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'CONFLICT' }) as Error }),
    );
    expect((await getEditingSession(db(), owner, id)).revision).toBe(1);
  });

  test('is its owner’s alone, in every list', async () => {
    const first = await createEditingSession(db(), aSession(1));
    const second = await createEditingSession(db(), aSession(2));
    const { id } = first;

    const notFound = { code: 'NOT_FOUND' };
    const change = { id, revision: 0, updated_at: minutesAfterNoon(1) };
    await expect(updateEditingSession(db(), stranger, change)).rejects.toMatchObject(notFound);
    await expect(deleteEditingSession(db(), stranger, id)).rejects.toMatchObject(notFound);
    expect((await listEditingSessions(db(), stranger)).items).toEqual([]);
    expect((await listSessionsOfGeneration(db(), stranger, generationId)).items).toEqual([]);
    expect((await listSessionsOfGeneration(db(), owner, 'no-id')).items).toEqual([]);

    expect((await listEditingSessions(db(), owner)).items).toEqual([second, first]);
    expect((await listSessionsOfGeneration(db(), owner, generationId)).items).toEqual([
      second,
      first,
    ]);
    await deleteEditingSession(db(), owner, id);
    expect(await findEditingSession(db(), owner, id)).toBeUndefined();
  });
});
