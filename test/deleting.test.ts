import { beforeEach, expect, test } from 'vitest';
import { createUser, deleteUser } from '#src/accounts/user-store.ts';
import { createBrandStyle } from '#src/brands/brand-style-store.ts';
import {
  createGenerationGroup,
  deleteGenerationGroup,
} from '#src/comparisons/generation-group-store.ts';
import { createEditingSession } from '#src/editing/editing-session-store.ts';
import {
  createGeneration,
  deleteEndedGeneration,
  getGeneration,
} from '#src/generations/generation-store.ts';
import { insertRow } from '#src/platform/database/insert-row.ts';
import { createQualityMetric } from '#src/quality/quality-metric-store.ts';
import { createProductImage } from '#src/products/product-image-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { TableName } from '#src/platform/database/schema.ts';
import {
  aBrandStyle,
  aGeneration,
  aGroup,
  aMetric,
  anActor,
  anEditingSession,
  aProductImage,
  aProviderCall,
  aUser,
} from './support/builders.ts';
import { onBothDatabases } from './support/databases.ts';

const TABLES = [
  'users',
  'generation_groups',
  'generations',
  'quality_metrics',
  'brand_styles',
  'product_images',
  'editing_sessions',
  'provider_calls',
] as const satisfies TableName[];

onBothDatabases('deleting', (db) => {
  let owner: Actor;
  let neighbour: Actor;
  beforeEach(async () => {
    owner = anActor(await createUser(db(), aUser()));
    neighbour = anActor(await createUser(db(), aUser()));
  });

  /** A row in every table: an ad in a comparison, with a score, an edit and a version made from it. */
  async function addOneOfEach({ user_id }: Actor) {
    const group = await createGenerationGroup(db(), aGroup({ user_id }));
    const original = await createGeneration(
      db(),
      aGeneration({ user_id, generation_group_id: group.id, status: 'completed' }),
    );
    const version = await createGeneration(
      db(),
      aGeneration({ user_id, parent_generation_id: original.id, status: 'completed' }),
    );
    for (const { id } of [original, version]) {
      await createQualityMetric(db(), aMetric({ generation_id: id }));
      await createEditingSession(db(), anEditingSession({ user_id, generation_id: id }));
      await insertRow(db(), 'provider_calls', aProviderCall({ user_id, generation_id: id }));
    }
    await createBrandStyle(db(), aBrandStyle({ user_id }));
    await createProductImage(db(), aProductImage({ user_id }));
    return { group, original, version };
  }

  async function everyRow(): Promise<Record<string, unknown[]>> {
    const tables = TABLES.map(async (table) => {
      const rows = await db().selectFrom(table).selectAll().orderBy('id').execute();
      return [table, rows] as const;
    });
    return Object.fromEntries(await Promise.all(tables));
  }

  test('a person takes everything of theirs along and nothing of anyone else’s', async () => {
    await addOneOfEach(neighbour);
    const before = await everyRow();
    const leaver = anActor(await createUser(db(), aUser()));
    await addOneOfEach(leaver);

    await deleteUser(db(), leaver, leaver.user_id);

    expect(await everyRow()).toEqual(before);
  });

  test('an ad takes its scores and edits along; versions made from it stay', async () => {
    const { original, version } = await addOneOfEach(owner);

    await deleteEndedGeneration(db(), owner, original.id);

    expect(await getGeneration(db(), owner, version.id)).toEqual({
      ...version,
      parent_generation_id: null,
    });
    const rows = await everyRow();
    expect(rows['quality_metrics']).toMatchObject([{ generation_id: version.id }]);
    expect(rows['editing_sessions']).toMatchObject([{ generation_id: version.id }]);
    expect(rows['provider_calls']).toMatchObject([
      { generation_id: null, cost_micros: 360_000 }, // what was spent stays known
      { generation_id: version.id },
    ]);
    expect(rows['generation_groups']).toHaveLength(1);
    expect(rows['users']).toHaveLength(2);
  });

  test('a version leaves the ad it was made from as it is', async () => {
    const { original, version } = await addOneOfEach(owner);

    await deleteEndedGeneration(db(), owner, version.id);

    expect(await getGeneration(db(), owner, original.id)).toEqual(original);
    expect((await everyRow())['quality_metrics']).toMatchObject([{ generation_id: original.id }]);
  });

  test('a comparison leaves its ads behind, as ads of their own', async () => {
    const { group, original } = await addOneOfEach(owner);

    await deleteGenerationGroup(db(), owner, group.id);

    expect(await getGeneration(db(), owner, original.id)).toEqual({
      ...original,
      generation_group_id: null,
    });
  });

  test('a row that points to nothing cannot come to be', async () => {
    const { user_id } = owner;
    const nowhere = aGeneration({ user_id }).id;

    await expect(createGeneration(db(), aGeneration({ user_id: nowhere }))).rejects.toThrow();
    await expect(
      createGeneration(db(), aGeneration({ user_id, generation_group_id: nowhere })),
    ).rejects.toThrow();
    await expect(
      createGeneration(db(), aGeneration({ user_id, parent_generation_id: nowhere })),
    ).rejects.toThrow();
    await expect(createQualityMetric(db(), aMetric({ generation_id: nowhere }))).rejects.toThrow();
    await expect(
      createEditingSession(db(), anEditingSession({ user_id, generation_id: nowhere })),
    ).rejects.toThrow();
  });
});
