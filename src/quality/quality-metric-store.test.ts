import { beforeEach, expect, test } from 'vitest';
import { createGeneration } from '#src/generations/generation-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import { aGeneration, aMetric, anId } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  createQualityMetric,
  createQualityMetrics,
  deleteMetricsOf,
  deleteQualityMetric,
  findMetricsOf,
  findQualityMetric,
  getQualityMetric,
  listQualityMetrics,
  updateQualityMetric,
} from './quality-metric-store.ts';

onBothDatabases('quality metrics', (db) => {
  let owner: Actor;
  let stranger: Actor;
  let superuser: Actor;
  let generationId: string;
  beforeEach(async () => {
    ({ owner, stranger, superuser } = await addPeople(db()));
    const generation = await createGeneration(db(), aGeneration({ user_id: owner.user_id }));
    generationId = generation.id;
  });

  test('reads back a score as it was measured, null where nothing says which model', async () => {
    const metric = aMetric({
      generation_id: generationId,
      metric_value: 0.1 + 0.2,
      model_name: null,
    });

    await createQualityMetric(db(), metric);

    expect(await getQualityMetric(db(), owner, metric.id)).toEqual(metric);
  });

  test('belongs to the owner of the ad that was measured', async () => {
    const metric = await createQualityMetric(db(), aMetric({ generation_id: generationId }));

    await expect(getQualityMetric(db(), stranger, metric.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await listQualityMetrics(db(), stranger, generationId)).toEqual([]);
    expect(await listQualityMetrics(db(), superuser, generationId)).toEqual([metric]);
    expect(await findQualityMetric(db(), superuser, 'no-id')).toBeUndefined();
    expect(await listQualityMetrics(db(), superuser, 'no-id')).toEqual([]);
  });

  test('lists scores by name, the film’s own before those of its scenes', async () => {
    const [b, a2, a1, a] = [
      aMetric({ generation_id: generationId, metric_name: 'b', scene_number: 1 }),
      aMetric({ generation_id: generationId, metric_name: 'a', scene_number: 2 }),
      aMetric({ generation_id: generationId, metric_name: 'a', scene_number: 1 }),
      aMetric({ generation_id: generationId, metric_name: 'a' }),
    ];

    await createQualityMetrics(db(), [b, a2, a1, a]);

    expect(await listQualityMetrics(db(), owner, generationId)).toEqual([a, a1, a2, b]);
    expect(await findMetricsOf(db(), [generationId, anId()])).toEqual(
      new Map([[generationId, [a, a1, a2, b]]]),
    );
  });

  test('measures anew without leaving a score twice', async () => {
    const before = Array.from({ length: 1_201 }, () => aMetric({ generation_id: generationId }));
    await createQualityMetrics(db(), before);
    expect(await listQualityMetrics(db(), owner, generationId)).toHaveLength(1_201);

    await deleteMetricsOf(db(), generationId);
    const [metric] = [aMetric({ generation_id: generationId })];
    await createQualityMetrics(db(), [metric]);

    expect(await listQualityMetrics(db(), owner, generationId)).toEqual([metric]);
  });

  test('corrects and deletes a single score, and says when it is gone', async () => {
    const { id } = await createQualityMetric(db(), aMetric({ generation_id: generationId }));

    expect(await updateQualityMetric(db(), id, { metric_value: 12 })).toMatchObject({
      metric_value: 12,
    });
    await deleteQualityMetric(db(), id);

    const notFound = { code: 'NOT_FOUND' };
    await expect(deleteQualityMetric(db(), id)).rejects.toMatchObject(notFound);
    await expect(updateQualityMetric(db(), id, { metric_value: 1 })).rejects.toMatchObject(
      notFound,
    );
  });

  test('asks nothing and writes nothing for no ads and no scores', async () => {
    await createQualityMetrics(db(), []);

    expect(await findMetricsOf(db(), [])).toEqual(new Map());
  });
});
