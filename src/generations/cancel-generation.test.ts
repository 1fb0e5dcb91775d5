import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp } from '../../test/support/test-app.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { clipKey } from './generation-files.ts';
import { getGeneration } from './generation-store.ts';
import { startGeneration } from './start-generation.ts';

onBothDatabases('cancelling a generation', (db) => {
  async function given() {
    const app = await testApp(db());
    const people = await addPeople(db());
    const generation = await startGeneration(app, people.owner, { prompt: 'Tea' });
    return { app, ...people, generation, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
  }

  test('ends it, stops its work and clears what was begun', async () => {
    await using world = await given();
    const { app, owner, generation } = world;
    await app.files.keepStream(Readable.from(['a clip']), clipKey(generation, 1));

    await cancelGeneration(app, owner, generation.id);

    expect(await getGeneration(db(), owner, generation.id)).toMatchObject({
      status: 'failed',
      cancellation_requested: true,
      error_message: 'Cancelled by user',
    });
    expect(await app.engine.find(generation.id)).toMatchObject({ state: 'cancelled' });
    expect(await app.files.exists(clipKey(generation, 1))).toBe(false);
  });

  test('a stranger cannot, and is not told that it exists', async () => {
    await using world = await given();
    const { app, owner, stranger, generation } = world;

    const cancelled = cancelGeneration(app, stranger, generation.id);

    await expect(cancelled).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await getGeneration(db(), owner, generation.id)).toMatchObject({ status: 'pending' });
  });
});
