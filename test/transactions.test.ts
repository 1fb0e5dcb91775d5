import { beforeEach, expect, test } from 'vitest';
import {
  createGenerationGroup,
  listGenerationGroups,
} from '#src/comparisons/generation-group-store.ts';
import { listGenerations } from '#src/generations/generation-list-store.ts';
import { createGeneration } from '#src/generations/generation-store.ts';
import { markProcessing } from '#src/generations/generation-state-store.ts';
import { createQualityMetrics } from '#src/quality/quality-metric-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import { aGeneration, aGroup, aMetric, anId } from './support/builders.ts';
import { onBothDatabases } from './support/databases.ts';
import { addPeople } from './support/people.ts';

onBothDatabases('a unit of work', (db) => {
  let owner: Actor;
  beforeEach(async () => {
    ({ owner } = await addPeople(db()));
  });

  test('keeps all of it when all of it goes well', async () => {
    await db()
      .transaction()
      .execute(async (tx) => {
        const group = await createGenerationGroup(tx, aGroup({ user_id: owner.user_id }));
        const variation = { user_id: owner.user_id, generation_group_id: group.id };
        await createGeneration(tx, aGeneration(variation));
        await createGeneration(tx, aGeneration(variation));
      });

    expect((await listGenerationGroups(db(), owner)).items).toHaveLength(1);
    expect((await listGenerations(db(), owner)).items).toHaveLength(2);
  });

  test('keeps nothing when a later store refuses a value', async () => {
    const work = db()
      .transaction()
      .execute(async (tx) => {
        await createGenerationGroup(tx, aGroup({ user_id: owner.user_id }));
        await createGeneration(tx, aGeneration({ user_id: owner.user_id, prompt: '' }));
      });

    await expect(work).rejects.toMatchObject({ code: 'INVALID_FIELD' });
    expect((await listGenerationGroups(db(), owner)).items).toEqual([]);
  });

  test('undoes changes too when the database itself refuses a later one', async () => {
    const generation = await createGeneration(db(), aGeneration({ user_id: owner.user_id }));

    const work = db()
      .transaction()
      .execute(async (tx) => {
        await markProcessing(tx, generation.id, 'Writing the story');
        await createQualityMetrics(tx, [
          aMetric({ generation_id: generation.id }),
          aMetric({ generation_id: anId() }),
        ]);
      });

    await expect(work).rejects.toThrow();
    expect((await listGenerations(db(), owner)).items).toEqual([generation]);
    expect(await db().selectFrom('quality_metrics').selectAll().execute()).toEqual([]);
  });
});
