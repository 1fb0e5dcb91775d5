import { beforeEach, expect, test } from 'vitest';
import { createGeneration } from '#src/generations/generation-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import { aGeneration, aGroup, minutesAfterNoon } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  createGenerationGroup,
  deleteGenerationGroup,
  findGenerationGroup,
  getGenerationGroup,
  getGroupWithGenerations,
  listGenerationGroups,
  updateGenerationGroup,
} from './generation-group-store.ts';

onBothDatabases('comparisons', (db) => {
  let owner: Actor;
  let stranger: Actor;
  beforeEach(async () => {
    ({ owner, stranger } = await addPeople(db()));
  });

  test('shows a comparison with all its variations in the order they were made', async () => {
    const group = await createGenerationGroup(db(), aGroup({ user_id: owner.user_id }));
    const add = (minute: number, seed: number) => {
      const of = { user_id: owner.user_id, generation_group_id: group.id };
      const born = minutesAfterNoon(minute);
      return createGeneration(db(), aGeneration({ ...of, seed_value: seed, created_at: born }));
    };
    const second = await add(2, 22);
    const first = await add(1, 11);
    await createGeneration(db(), aGeneration({ user_id: owner.user_id }));

    const shown = await getGroupWithGenerations(db(), owner, group.id);

    expect(shown).toEqual({ ...group, generations: { items: [first, second], unreadable: [] } });
    await expect(getGroupWithGenerations(db(), stranger, group.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('changes, lists and deletes a person’s own alone', async () => {
    const group = await createGenerationGroup(db(), aGroup({ user_id: owner.user_id }));
    const changes = { comparison_type: 'prompt' } as const;

    const notFound = { code: 'NOT_FOUND' };
    await expect(updateGenerationGroup(db(), stranger, group.id, changes)).rejects.toMatchObject(
      notFound,
    );
    await expect(deleteGenerationGroup(db(), stranger, group.id)).rejects.toMatchObject(notFound);
    expect((await listGenerationGroups(db(), stranger)).items).toEqual([]);

    await updateGenerationGroup(db(), owner, group.id, changes);
    expect(await getGenerationGroup(db(), owner, group.id)).toEqual({ ...group, ...changes });
    expect((await listGenerationGroups(db(), owner)).items).toHaveLength(1);
    await deleteGenerationGroup(db(), owner, group.id);
    expect(await findGenerationGroup(db(), owner, group.id)).toBeUndefined();
  });
});
