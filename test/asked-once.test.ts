import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptGeneration } from '#src/generations/start-generation.ts';
import { createGeneration } from '#src/generations/generation-store.ts';
import { markFailed } from '#src/generations/generation-state-store.ts';
import { saveBudget } from '#src/spending/budget-store.ts';
import { checkBudget, readBudget } from '#src/spending/check-budget.ts';
import { aGeneration } from './support/builders.ts';
import { onBothDatabases } from './support/databases.ts';
import { testStudio, type TestStudio } from './support/test-studio.ts';

onBothDatabases('a request that spends', (db) => {
  let studio: TestStudio;
  let token: string;
  let owner: string;
  beforeEach(async () => {
    studio = await testStudio(db());
    ({ token, user_id: owner } = await studio.signUp('ada'));
  });
  afterEach(() => studio[Symbol.asyncDispose]());

  const start = (key: string, prompt = 'Tea', by = token) =>
    studio.ask({
      method: 'POST',
      url: '/api/generations',
      token: by,
      headers: { 'idempotency-key': key },
      body: { prompt },
    });
  const countAds = async () => (await db().selectFrom('generations').select('id').execute()).length;

  test('is done once, however often and at the same time it comes with one key', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => start('once')));
    answers.push(await start('once'));

    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(202));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await countAds()).toBe(1);
    expect(await studio.app.engine.find(answers[0]!.body.id)).toMatchObject({ state: 'queued' });
  });

  test('is done again with another key, by another person, or without one', async () => {
    const grace = await studio.signUp('grace');
    await start('a');
    await start('b');
    await start('a', 'Tea', grace.token);
    await studio.ask({ method: 'POST', url: '/api/generations', token, body: { prompt: 'Tea' } });

    expect(await countAds()).toBe(4);
  });

  test('is a conflict when the key was used for something else', async () => {
    await start('a');

    const { status, body } = await start('a', 'Coffee');

    expect(status).toBe(409);
    expect(body.error.details).toEqual({ field: 'idempotency-key' });
    expect(await countAds()).toBe(1);
  });

  test('can be mended and sent again with its key when it was refused', async () => {
    const nowhere = { prompt: 'Tea', product_image_id: aGeneration({ user_id: owner }).id };
    const refused = await studio.ask({
      method: 'POST',
      url: '/api/generations',
      token,
      headers: { 'idempotency-key': 'a' },
      body: nowhere,
    });

    expect(refused.status).toBe(404);
    expect((await start('a')).status).toBe(202);
  });

  test('forgets its key after a day', async () => {
    const today = studio.app.now;
    await start('a');
    studio.app.now = () => new Date(today().getTime() + 25 * 3_600_000);
    await start('other');
    studio.app.now = today;

    await start('a', 'Coffee');

    expect(await countAds()).toBe(3);
  });

  test('is refused when it costs more than is left of the month, and says what is left', async () => {
    const now = studio.app.now();
    await createGeneration(db(), aGeneration({ user_id: owner, cost: 7.5, created_at: now }));
    const { body } = await studio.ask({
      method: 'PUT',
      url: `/api/users/${owner}/budget`,
      token,
      body: { monthly_limit: 10 },
    });

    expect(body).toEqual({ monthly_limit: 10, spent: 7.5, reserved: 0, left: 2.5 });
    await expect(checkBudget(db(), owner, { expectedUsd: 2.51, now })).rejects.toMatchObject({
      code: 'OVER_BUDGET',
      details: { left: 2.5 },
    });
    await expect(checkBudget(db(), owner, { expectedUsd: 2.5, now })).resolves.toBeUndefined();
    const nextMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
    await expect(
      checkBudget(db(), owner, { expectedUsd: 10, now: nextMonth }),
    ).resolves.toBeUndefined();
  });

  test('counts what is being made at what it may cost, and accepts one of two at once', async () => {
    const now = studio.app.now();
    const paid = { expected_micros: 720_000, created_at: now };
    await saveBudget(db(), { user_id: owner, monthly_limit: 1.5, updated_at: now });
    const accept = () =>
      db()
        .transaction()
        .execute(async (tx) => {
          await checkBudget(tx, owner, { expectedUsd: 0.72, now });
          return createGeneration(tx, aGeneration({ user_id: owner, ...paid }));
        });
    const first = await accept();

    const both = await Promise.allSettled([accept(), accept()]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await readBudget(db(), owner, now)).toMatchObject({ reserved: 1.44, spent: 0 });
    await markFailed(db(), first.id, now, { error_message: 'A fault.', cost: 0.2 });
    expect(await readBudget(db(), owner, now)).toMatchObject({ reserved: 0.72, spent: 0.2 });
  });

  test('is refused to an ad that is tried again when its budget is gone meanwhile', async () => {
    const now = studio.app.now();
    const paid = { expected_micros: 720_000, created_at: now };
    const { id } = await createGeneration(db(), aGeneration({ user_id: owner, ...paid }));
    await markFailed(db(), id, now, { error_message: 'A fault.', cost: 0 });
    const retry = () =>
      studio.ask({ method: 'POST', url: `/api/generations/${id}/retry`, token, body: {} });

    await saveBudget(db(), { user_id: owner, monthly_limit: 0.5, updated_at: now });
    expect((await retry()).status).toBe(402);
    expect(await readBudget(db(), owner, now)).toMatchObject({ reserved: 0 });
    await saveBudget(db(), { user_id: owner, monthly_limit: 1, updated_at: now });
    expect((await retry()).status).toBe(202);
    expect(await readBudget(db(), owner, now)).toMatchObject({ reserved: 0.72 });
  });

  test('is never refused when it is free', async () => {
    await studio.ask({
      method: 'PUT',
      url: `/api/users/${owner}/budget`,
      token,
      body: { monthly_limit: 0 },
    });

    expect((await start('a')).status).toBe(202);
  });

  test('lists one’s own ads in the order asked for, page by page, with how many there are', async () => {
    const grace = await studio.signUp('grace');
    const actor = { user_id: owner, is_superuser: true };
    for (const prompt of ['one', 'two', 'three'])
      await acceptGeneration(studio.app, actor, { prompt });
    await start('hers', 'four', grace.token);
    const list = async (query: string) =>
      (await studio.ask({ url: `/api/generations?${query}`, token })).body;

    const first = await list('sort=created_at_asc&limit=2');
    const second = await list(`sort=created_at_asc&limit=2&cursor=${String(first['next_cursor'])}`);

    expect(first).toMatchObject({ total: 3, items: [{ prompt: 'one' }, { prompt: 'two' }] });
    expect(second).toMatchObject({ next_cursor: null, items: [{ prompt: 'three' }] });
    expect(await list('q=TW')).toMatchObject({ total: 1, items: [{ prompt: 'two' }] });
    expect(await list('everyone=true')).toMatchObject({ total: 4 });
    expect(await list('status=failed')).toMatchObject({ total: 0, items: [] });
  });
});
