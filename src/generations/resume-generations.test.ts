import { expect, test } from 'vitest';
import type { NewGeneration } from '#src/platform/database/schema.ts';
import { aGeneration } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp } from '../../test/support/test-app.ts';
import { enqueueGeneration } from './enqueue-generation.ts';
import { createGeneration, getGeneration } from './generation-store.ts';
import { LOCAL_MODEL } from './local-model.ts';
import { resumeGenerations } from './resume-generations.ts';

onBothDatabases('seeing to unfinished generations after a start', (db) => {
  async function given(values: Partial<NewGeneration>) {
    const app = await testApp(db());
    const { owner } = await addPeople(db());
    const generation = await createGeneration(
      db(),
      aGeneration({ user_id: owner.user_id, model: LOCAL_MODEL, ...values }),
    );
    return {
      app,
      owner,
      id: generation.id,
      [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
    };
  }

  test('begins one that was accepted in the moment the process died', async () => {
    await using world = await given({ status: 'pending' });
    const { app, id } = world;

    await resumeGenerations(app);

    expect(await app.engine.find(id)).toMatchObject({ state: 'queued' });
  });

  test('leaves one alone whose work goes on', async () => {
    await using world = await given({ status: 'processing', progress: 40 });
    const { app, owner, id } = world;
    await enqueueGeneration(app, { id, attempts: 1 });

    await resumeGenerations(app);

    expect(await getGeneration(db(), owner, id)).toMatchObject({
      status: 'processing',
      progress: 40,
    });
  });

  test('ends one whose work was cancelled before its row could say so', async () => {
    await using world = await given({ status: 'processing' });
    const { app, owner, id } = world;
    await enqueueGeneration(app, { id, attempts: 1 });
    await app.engine.cancel(id);

    await resumeGenerations(app);

    expect(await getGeneration(db(), owner, id)).toMatchObject({
      status: 'failed',
      error_message: 'Cancelled by user',
    });
  });

  test('ends one that an earlier product began with a model we do not have', async () => {
    await using world = await given({ status: 'processing', model: 'openai/sora-2' });
    const { app, owner, id } = world;

    await resumeGenerations(app);

    expect(await app.engine.find(id)).toBeUndefined();
    expect(await getGeneration(db(), owner, id)).toMatchObject({
      status: 'failed',
      error_message: expect.stringContaining('make it again') as string,
    });
  });
});
