import { expect, test } from 'vitest';
import { createGeneration } from '#src/generations/generation-store.ts';
import { insertRow } from '#src/platform/database/insert-row.ts';
import { aGeneration, aProviderCall } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { testStudio } from '../../test/support/test-studio.ts';

const DAY_MS = 86_400_000;

onBothDatabases('spending', (db) => {
  test('is told by day, model and stage, one’s own, and everybody’s to a superuser', async () => {
    await using studio = await testStudio(db());
    const ada = await studio.signUp('ada');
    const eve = await studio.signUp('eve');
    const today = new Date();
    const yesterday = new Date(today.getTime() - DAY_MS);
    const buy = (values: Partial<Parameters<typeof aProviderCall>[0]>) =>
      insertRow(
        db(),
        'provider_calls',
        aProviderCall({ user_id: eve.user_id, created_at: today, ...values }),
      );
    await buy({ cost_micros: 360_000 });
    await buy({ cost_micros: 120_000, created_at: yesterday });
    await buy({ kind: 'language', model: 'gpt', provider: 'openai', cost_micros: null });
    await buy({ state: 'failed', cost_micros: 0 });
    await buy({ user_id: ada.user_id, cost_micros: 40_000 });
    await buy({ created_at: new Date(today.getTime() - 40 * DAY_MS) });
    const ad = (values: object) =>
      createGeneration(db(), aGeneration({ user_id: eve.user_id, created_at: today, ...values }));
    const { id } = await ad({ status: 'completed' });
    await ad({ status: 'completed', parent_generation_id: id });
    await ad({ status: 'failed' });
    await ad({ status: 'failed', cancellation_requested: true });

    const { status, body } = await studio.ask({ url: '/api/spending?days=7', token: eve.token });

    expect(status).toBe(200);
    expect(body['total']).toEqual({ cost: 0.48, orders: 4, failed_orders: 1, unknown_orders: 1 });
    const days = body['days'] as { day: string; cost: number; ads: number }[];
    expect(days).toHaveLength(7);
    expect(days.slice(-2)).toMatchObject([
      { day: yesterday.toISOString().slice(0, 10), cost: 0.12, ads: 0 },
      { day: today.toISOString().slice(0, 10), cost: 0.36, ads: 4 },
    ]);
    expect(body['stages']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ stage: 'footage', cost: 0.48 }),
        expect.objectContaining({ stage: 'story', cost: 0, unknown_orders: 1 }),
      ]),
    );
    expect(body['ads']).toMatchObject({ started: 4, cancelled: 1, retake_rate: 0.25 });
    expect(body['ads']).toMatchObject({ success_rate: 2 / 3 });

    const all = '/api/spending?everyone=true';
    expect((await studio.ask({ url: all, token: eve.token })).status).toBe(403);
    const everybodys = await studio.ask({ url: all, token: ada.token });
    expect(everybodys.body['total']).toMatchObject({ cost: 0.52, orders: 5 });
  });
});
