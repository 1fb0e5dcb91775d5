import { afterEach, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../../test/support/databases.ts';
import { aMetric } from '../../test/support/builders.ts';
import { testStudio, type TestStudio } from '../../test/support/test-studio.ts';
import { createQualityMetric } from '#src/quality/quality-metric-store.ts';
import { updateGenerationForWork } from '#src/generations/generation-store.ts';

const REFUSED: [what: string, field: string, wrong: object][] = [
  ['one variation', 'variations', { variations: [{ framework: 'PAS' }] }],
  ['eleven', 'variations', { variations: Array(11).fill({ framework: 'PAS' }) }],
  ['two that are the same', 'variations.1', { variations: [{}, { framework: 'PAS' }] }],
  ['a wrong setting', 'variations.1.duration', { variations: [{}, { duration: 99 }] }],
  ['an unknown setting', 'variations.0.colour', { variations: [{ colour: 1 }, {}] }],
  ['no prompt', 'shared.prompt', { shared: {} }],
  ['prompts that are not compared', 'variations.0.prompt', { variations: [{ prompt: 'a' }, {}] }],
  ['a shared prompt among prompts', 'shared.prompt', { comparison_type: 'prompt' }],
  ['an unknown kind', 'comparison_type', { comparison_type: 'taste' }],
];

onBothDatabases('comparisons', (db) => {
  let studio: TestStudio;
  let token: string;
  beforeEach(async () => {
    studio = await testStudio(db());
    ({ token } = await studio.signUp('ada'));
  });
  afterEach(() => studio[Symbol.asyncDispose]());

  const start = (body: object, headers = {}) =>
    studio.ask({ method: 'POST', url: '/api/generation-groups', token, body, headers });
  const bySettings = {
    comparison_type: 'settings',
    shared: { prompt: 'Tea', duration: 10 },
    variations: [{ framework: 'PAS' }, { framework: 'AIDA', aspect_ratio: '1:1' }],
  };
  const variationsOf = (body: Record<string, unknown>) =>
    body['variations'] as ({ id: string } & Record<string, unknown>)[];

  test('makes the same ad in different settings, with one seed, side by side', async () => {
    const { status, body } = await start(bySettings);

    expect(status).toBe(202);
    expect(variationsOf(body)).toMatchObject([
      { prompt: 'Tea', duration: 10, framework: 'PAS', aspect_ratio: '9:16', seed_value: 42 },
      { prompt: 'Tea', duration: 10, framework: 'AIDA', aspect_ratio: '1:1', seed_value: 42 },
    ]);
    expect(body['differences']).toEqual([
      { field: 'framework', values: ['PAS', 'AIDA'] },
      { field: 'aspect_ratio', values: ['9:16', '1:1'] },
    ]);
    expect(body['total_cost']).toBeNull();
    for (const { id } of variationsOf(body))
      expect(await studio.app.engine.find(id)).toMatchObject({ state: 'queued' });
  });

  test('makes different prompts in the same settings, up to ten', async () => {
    const variations = Array.from({ length: 10 }, (_, index) => ({ prompt: `Tea ${index}` }));
    const { body } = await start({ comparison_type: 'prompt', shared: {}, variations });

    expect(variationsOf(body)).toHaveLength(10);
    expect(body['differences']).toMatchObject([{ field: 'prompt' }]);
  });

  test('refuses what cannot be compared by the field’s name, and makes nothing', async () => {
    for (const [what, field, wrong] of REFUSED) {
      const { status, body } = await start({ ...bySettings, ...wrong });

      expect({ status, field: body.error.details['field'] }, what).toEqual({ status: 422, field });
    }
    expect(await db().selectFrom('generations').select('id').execute()).toEqual([]);
    expect(await db().selectFrom('generation_groups').select('id').execute()).toEqual([]);
  });

  test('is made once with one key', async () => {
    const key = { 'idempotency-key': 'a' };
    const [first, again] = await Promise.all([start(bySettings, key), start(bySettings, key)]);

    expect(again.body).toEqual(first.body);
    expect(await db().selectFrom('generations').select('id').execute()).toHaveLength(2);
  });

  test('shows scores and costs, and keeps who won', async () => {
    const { body: group } = await start(bySettings);
    const [one, other] = variationsOf(group);
    await createQualityMetric(db(), aMetric({ generation_id: one!.id }));
    await updateGenerationForWork(db(), one!.id, { cost: 0.5 });
    const url = `/api/generation-groups/${group.id}`;

    const chosen = await studio.ask({
      method: 'POST',
      url: `${url}/winner`,
      token,
      body: { generation_id: other!.id },
    });

    expect(chosen.body).toMatchObject({
      winner_generation_id: other!.id,
      total_cost: 0.5,
      variations: [{ quality_metrics: [{ metric_name: 'aesthetic_quality' }] }, { cost: null }],
    });
    const wrong = { method: 'POST', url: `${url}/winner`, token } as const;
    expect((await studio.ask({ ...wrong, body: { generation_id: group.id } })).status).toBe(422);
    expect((await studio.ask({ url: '/api/generation-groups', token })).body.items).toHaveLength(1);
  });

  test('names what differs by the words of the request, and nothing else', async () => {
    const { body } = await start({
      ...bySettings,
      variations: [{ seed_value: 1 }, { seed_value: 2, music: 'none' }],
    });

    expect(body['differences']).toEqual([
      { field: 'seed_value', values: [1, 2] },
      { field: 'music', values: ['composed', 'none'] },
    ]);
  });

  test('is listed with its variations', async () => {
    const { body: group } = await start(bySettings);

    const { body } = await studio.ask({ url: '/api/generation-groups', token });

    expect(body.items).toMatchObject([
      {
        id: group.id,
        winner_generation_id: null,
        variations: [
          { id: variationsOf(group)[0]!.id, framework: 'PAS', status: 'pending' },
          { framework: 'AIDA', thumbnail_url: null },
        ],
      },
    ]);
  });

  test('is made of any ads of one’s own, in the order asked for, without being kept', async () => {
    const make = (body: object) =>
      studio.ask({ method: 'POST', url: '/api/generations', token, body });
    const { body: a } = await make({ prompt: 'Tea', seed_value: 1 });
    const { body: b } = await make({ prompt: 'Tea', seed_value: 1, duration: 20 });
    const { body: c } = await make({ prompt: 'Tea', seed_value: 1, duration: 30 });
    const url = `/api/comparisons?ids=${c.id},${a.id},${b.id}`;
    const grace = await studio.signUp('grace');

    expect((await studio.ask({ url, token })).body).toMatchObject({
      variations: [{ id: c.id }, { id: a.id }, { id: b.id, quality_metrics: [] }],
      differences: [{ field: 'duration', values: [30, 15, 20] }],
      total_cost: null,
    });
    expect((await studio.ask({ url, token: grace.token })).status).toBe(404);
    expect((await studio.ask({ url: '/api/generation-groups', token })).body.items).toEqual([]);
  });

  test('is not made of one ad named twice, nor of more than ten', async () => {
    const compare = (ids: readonly string[]) =>
      studio.ask({ url: `/api/comparisons?ids=${ids.join()}`, token });
    const eleven = Array.from({ length: 11 }, (_, index) => `ad ${index}`);

    expect((await compare(['a', 'a'])).body.error.message).toBe('Compare at least 2 ads.');
    expect((await compare(eleven)).body.error.message).toBe('Compare at most 10 ads.');
  });

  test('is forgotten without its ads, and is nobody else’s', async () => {
    const { body: group } = await start(bySettings);
    const url = `/api/generation-groups/${group.id}`;
    const grace = await studio.signUp('grace');

    expect((await studio.ask({ url, token: grace.token })).status).toBe(404);
    expect((await studio.ask({ method: 'DELETE', url, token: grace.token })).status).toBe(404);
    expect((await studio.ask({ method: 'DELETE', url, token })).status).toBe(204);
    expect((await studio.ask({ url, token })).status).toBe(404);
    const { body } = await studio.ask({ url: '/api/generations', token });
    expect(body).toMatchObject({ total: 2, items: [{ generation_group_id: null }, {}] });
  });
});
