import { expect, test } from 'vitest';
import { estimateGeneration, estimateWords } from '#src/generations/estimate-generation.ts';
import { startGeneration } from '#src/generations/start-generation.ts';
import { runwayVendor } from '#src/providers/runway/runway-video.ts';
import { videoModels } from '#src/providers/video-models.ts';
import { saveBudget } from '#src/spending/budget-store.ts';
import { readBudget } from '#src/spending/check-budget.ts';
import { NOON } from './support/builders.ts';
import { onBothDatabases } from './support/databases.ts';
import { openFaultyVendor } from './support/faulty-vendor.ts';
import { modelAt } from './support/language-server.ts';
import { addPeople } from './support/people.ts';
import { testApp } from './support/test-app.ts';

onBothDatabases('an ad whose story a language model writes', (db) => {
  test('puts aside what a language model’s words cost at most, with the clips', async () => {
    await using vendor = await openFaultyVendor();
    const settings = { key: 'key_test', baseUrl: vendor.url };
    const models = videoModels([runwayVendor(settings)], () => NOON);
    await using app = await testApp(db(), models, { languageModel: modelAt(vendor.url) });
    const { owner } = await addPeople(db());
    const wish = { prompt: 'Tea', seed_value: 4 };
    const filmed = { ...wish, scene_models: { 1: 'runway/gen4.5' } };
    const words = Math.ceil(((await estimateWords(app, wish, 4))?.cost?.high ?? 0) * 1e6);
    const clips = estimateGeneration(app, filmed).cost_micros;

    expect(words).toBeGreaterThan(1_000);
    expect(await startGeneration(app, owner, wish)).toMatchObject({ expected_micros: words });
    expect(await startGeneration(app, owner, filmed)).toMatchObject({
      expected_micros: clips + words,
    });
    expect(await startGeneration(app, owner, { ...wish, use_llm: false })).toMatchObject({
      expected_micros: 0,
    });
    expect(await readBudget(db(), owner.user_id, app.now())).toMatchObject({
      reserved: (clips + 2 * words) / 1e6,
    });
    expect(vendor.requests).toEqual([]);
  });

  test('refuses an ad whose words alone cost more than is left, and says what does without', async () => {
    await using app = await testApp(db(), undefined, { languageModel: modelAt('http://nowhere') });
    const { owner } = await addPeople(db());
    const { user_id } = owner;
    await saveBudget(db(), { user_id, monthly_limit: 0.001, updated_at: NOON });

    await expect(startGeneration(app, owner, { prompt: 'Tea' })).rejects.toMatchObject({
      code: 'OVER_BUDGET',
      message: expect.stringMatching(/cost \$0\.00\d+, .* or none/) as string,
    });
    await startGeneration(app, owner, { prompt: 'Tea', use_llm: false });
  });
});
