import { beforeEach, expect, test } from 'vitest';
import { createQualityMetrics } from '#src/quality/quality-metric-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { NewGeneration } from '#src/platform/database/schema.ts';
import { aGeneration, aMetric, anId, minutesAfterNoon } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  listEditedVersions,
  listGenerations,
  listGenerationsByFramework,
  type GenerationFilter,
} from './generation-list-store.ts';
import { createGeneration } from './generation-store.ts';
import { getGenerationWithMetrics, listGenerationsWithMetrics } from './generation-with-metrics.ts';

onBothDatabases('lists of generations', (db) => {
  let owner: Actor;
  let stranger: Actor;
  let superuser: Actor;
  let minute = 0;
  beforeEach(async () => {
    ({ owner, stranger, superuser } = await addPeople(db()));
  });

  function add(values: Partial<NewGeneration> = {}) {
    minute += 1;
    const born = minutesAfterNoon(minute);
    return createGeneration(
      db(),
      aGeneration({ user_id: owner.user_id, created_at: born, ...values }),
    );
  }

  async function promptsFor(filter: GenerationFilter, actor = owner): Promise<string[]> {
    const { items } = await listGenerations(db(), actor, filter);
    return items.map(({ prompt }) => prompt);
  }

  test('shows a person their own, newest first, and a superuser all or one person’s', async () => {
    await add({ prompt: 'first' });
    await add({ prompt: 'second' });
    await add({ prompt: 'theirs', user_id: stranger.user_id });

    expect(await promptsFor({})).toEqual(['second', 'first']);
    expect(await promptsFor({}, stranger)).toEqual(['theirs']);
    expect(await promptsFor({ user_id: owner.user_id }, stranger)).toEqual([]);
    expect(await promptsFor({}, superuser)).toEqual(['theirs', 'second', 'first']);
    expect(await promptsFor({ user_id: owner.user_id }, superuser)).toEqual(['second', 'first']);
    expect(await promptsFor({ user_id: 'no-id' }, superuser)).toEqual([]);
  });

  test('narrows by status and by framework, page after page', async () => {
    for (const prompt of ['a', 'b', 'c'])
      await add({ prompt, status: 'completed', framework: 'PAS' });
    await add({ prompt: 'other framework', status: 'completed', framework: 'BAB' });
    await add({ prompt: 'other status', framework: 'PAS' });
    const filter = { status: 'completed', framework: 'PAS', limit: 2 } as const;

    const first = await listGenerations(db(), owner, filter);
    const second = await listGenerations(db(), owner, {
      ...filter,
      cursor: first.next_cursor ?? '',
    });

    expect(first.items.map(({ prompt }) => prompt)).toEqual(['c', 'b']);
    expect(second.items.map(({ prompt }) => prompt)).toEqual(['a']);
    expect(second.next_cursor).toBeNull();
  });

  test('finds words in prompt or title, whatever the case, and takes no letter for a wildcard', async () => {
    const found: Record<string, string[]> = {
      'cold brew': ['Cold Brew at dawn'],
      COLD: ['Cold Brew at dawn'],
      'slow mornings': ['titled'],
      äpfel: ['frische Äpfel', 'ÄPFEL UND Öl'],
      öl: ['ÄPFEL UND Öl'],
      кофе: ['КОФЕ для утра'],
      冷たい: ['冷たいコーヒー'],
      '50%': ['50% off [today]*'],
      '%': ['50% off [today]*'],
      '[today]*': ['50% off [today]*'],
      under_score: ['under_score'],
      'a.c': ['a.c (x|y) \\d^$'],
      '\\D^$': ['a.c (x|y) \\d^$'],
      '(X|Y)': ['a.c (x|y) \\d^$'],
      'nothing has this': [],
      '***:abc': [],
    };
    await add({ prompt: 'titled', title: 'Slow Mornings' });
    await add({ prompt: 'underscore' });
    await add({ prompt: 'abc' });
    for (const prompt of new Set(Object.values(found).flat())) {
      if (prompt !== 'titled') await add({ prompt });
    }

    const answers = Object.keys(found).map(async (q) => [q, (await promptsFor({ q })).reverse()]);

    expect(Object.fromEntries(await Promise.all(answers))).toEqual(found);
  });

  test('searches for nothing when the words are blank', async () => {
    await add({ prompt: 'here' });

    expect(await promptsFor({ q: '  ' })).toEqual(['here']);
    expect(await promptsFor({ q: '\u0000' })).toEqual(['here']);
  });

  test('finds stories by the framework they were told in', async () => {
    await add({ prompt: 'pas', llm_specification: { framework: 'PAS' } });
    await add({ prompt: 'bab', llm_specification: { framework: 'BAB' } });
    await add({ prompt: 'none' });
    await add({
      prompt: 'theirs',
      llm_specification: { framework: 'PAS' },
      user_id: stranger.user_id,
    });

    const own = await listGenerationsByFramework(db(), owner, 'PAS');
    const all = await listGenerationsByFramework(db(), superuser, 'PAS');

    expect(own.items.map(({ prompt }) => prompt)).toEqual(['pas']);
    expect(all.items.map(({ prompt }) => prompt)).toEqual(['theirs', 'pas']);
  });

  test('shows the edited versions of an ad in the order they were made', async () => {
    const original = await add();
    const first = await add({ parent_generation_id: original.id });
    const second = await add({ parent_generation_id: original.id });
    await add();

    expect((await listEditedVersions(db(), owner, original.id)).items).toEqual([first, second]);
    expect((await listEditedVersions(db(), stranger, original.id)).items).toEqual([]);
    expect((await listEditedVersions(db(), owner, 'no-id')).items).toEqual([]);
  });

  test('an ad that cannot be read is named, and the others are shown', async () => {
    const good = await add();
    const bad = await add();
    await db()
      .updateTable('generations')
      .set({ scene_plan: [] as never })
      .where('id', '=', bad.id)
      .execute();

    const page = await listGenerations(db(), owner);

    expect(page.items).toEqual([good]);
    expect(page.unreadable).toMatchObject([{ id: bad.id, field: 'scene_plan' }]);
  });

  test('brings each ad’s scores along, the film’s own before those of its scenes', async () => {
    const plain = await add();
    const scored = await add();
    const of = { generation_id: scored.id };
    const metrics = [
      aMetric({ ...of, metric_name: 'motion_smoothness' }),
      aMetric({ ...of, metric_name: 'image_quality', scene_number: 2 }),
      aMetric({ ...of, metric_name: 'image_quality' }),
    ];
    await createQualityMetrics(db(), metrics);

    const { items } = await listGenerationsWithMetrics(db(), owner);

    const [motion, ofScene, ofFilm] = metrics;
    expect(items).toEqual([
      { ...scored, quality_metrics: [ofFilm, ofScene, motion] },
      { ...plain, quality_metrics: [] },
    ]);
    expect(await getGenerationWithMetrics(db(), owner, scored.id)).toEqual(items[0]);
    await expect(getGenerationWithMetrics(db(), stranger, scored.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(getGenerationWithMetrics(db(), owner, anId())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
