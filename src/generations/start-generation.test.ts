import { expect, test } from 'vitest';
import { createProductImage } from '#src/products/product-image-store.ts';
import { aProductImage } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp } from '../../test/support/test-app.ts';
import { startGeneration } from './start-generation.ts';

onBothDatabases('starting a generation', (db) => {
  test('accepts an ad with the settings it was asked for, and says what is unknown by null', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const generation = await startGeneration(app, owner, {
      prompt: '  Cold brew for slow mornings ',
      framework: 'BAB',
      aspect_ratio: '1:1',
    });

    expect(generation).toMatchObject({
      user_id: owner.user_id,
      prompt: 'Cold brew for slow mornings',
      framework: 'BAB',
      aspect_ratio: '1:1',
      duration: 15,
      status: 'pending',
      seed_value: 42,
      model: 'local/motion-1',
      use_llm: false,
      coherence_settings: { use_seed_control: true, use_ip_adapter: false, seed_value: 42 },
      cost: null,
      video_path: null,
      scene_plan: null,
    });
    expect(await app.engine.find(generation.id)).toMatchObject({ state: 'queued' });
  });

  test('keeps how its scenes are to hang together, and that it is to be calm', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const generation = await startGeneration(app, owner, {
      prompt: 'Tea',
      prefers_calm: true,
      coherence_settings: { use_latent_reuse: false },
    });

    expect(generation).toMatchObject({
      prefers_calm: true,
      coherence_settings: { use_seed_control: true, use_latent_reuse: false },
    });
  });

  test.each([
    [{ prompt: ' ' }, 'prompt', 'The prompt is empty'],
    [{ prompt: 'Tea', duration: 61 }, 'duration', 'at most 60 seconds'],
    [{ prompt: 'Tea', duration: 7.5 }, 'duration', 'whole number of seconds'],
    [{ prompt: 'Tea', seed_value: -1 }, 'seed_value', 'must not be negative'],
  ])('refuses %j by naming the field, and writes nothing', async (wish, field, sentence) => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());

    const refused = startGeneration(app, owner, wish);

    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_FIELD',
      details: { field },
      message: expect.stringContaining(sentence) as string,
    });
    expect(await db().selectFrom('generations').selectAll().execute()).toEqual([]);
  });

  test('does not find the product image of another person', async () => {
    await using app = await testApp(db());
    const { owner, stranger } = await addPeople(db());
    const theirs = await createProductImage(db(), aProductImage({ user_id: stranger.user_id }));

    const started = startGeneration(app, owner, { prompt: 'Tea', product_image_id: theirs.id });

    await expect(started).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await db().selectFrom('generations').selectAll().execute()).toEqual([]);
  });
});
