import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { freshSqlite, onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp, type TestApp } from '../../test/support/test-app.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { clipKey, filmPlanKey } from './generation-files.ts';
import { getGeneration, updateGenerationForWork } from './generation-store.ts';
import { retryGeneration } from './retry-generation.ts';
import { startGeneration } from './start-generation.ts';
import { watchGeneration } from './watch-generation.ts';

onBothDatabases('trying a failed generation again', (db) => {
  async function given() {
    const app = await testApp(db());
    const people = await addPeople(db());
    const { id } = await startGeneration(app, people.owner, { prompt: 'Tea' });
    await cancelGeneration(app, people.owner, id);
    return { app, ...people, id, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
  }

  test('begins a run of its own, once for two clicks', async () => {
    await using world = await given();
    const { app, owner, id } = world;

    await Promise.all([retryGeneration(app, owner, id), retryGeneration(app, owner, id)]);

    expect(await getGeneration(db(), owner, id)).toMatchObject({
      status: 'pending',
      attempts: 2,
      error_message: null,
      cancellation_requested: false,
    });
    expect(await app.engine.find(id)).toMatchObject({ state: 'cancelled' });
    expect(await app.engine.find(`${id}/2`)).toMatchObject({ state: 'queued' });
    expect(await app.engine.find(`${id}/3`)).toBeUndefined();
  });

  test('can be cancelled like any other', async () => {
    await using world = await given();
    const { app, owner, id } = world;
    await retryGeneration(app, owner, id);

    await cancelGeneration(app, owner, id);

    expect(await app.engine.find(`${id}/2`)).toMatchObject({ state: 'cancelled' });
    expect(await getGeneration(db(), owner, id)).toMatchObject({ status: 'failed' });
  });

  test('a stranger cannot, and is not told that it exists', async () => {
    await using world = await given();
    const { app, stranger, id } = world;

    await expect(retryGeneration(app, stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test(
  'trying again draws no clip that is drawn, and ends in a film',
  { timeout: 120_000 },
  async () => {
    await using database = await freshSqlite();
    await using app = await testApp(database.db);
    const { owner } = await addPeople(database.db);
    const { id } = await startGeneration(app, owner, {
      prompt: 'Mugs by Ada & Sons',
      duration: 6,
      aspect_ratio: '1:1',
    });
    // Music that is gone is found out when the film is put together, after every clip was drawn.
    await updateGenerationForWork(database.db, id, { music_path: 'videos/nobody/music.mp3' });
    await app.engine.open();
    const failed = await untilEnded(app, owner, id);
    const clip = await app.files.localPath(clipKey(failed, 1));
    const drawnAt = (await stat(clip)).mtimeMs;
    const planned = await app.files.exists(filmPlanKey(failed));

    await updateGenerationForWork(database.db, id, { music_path: null });
    await retryGeneration(app, owner, id);
    const drawnAgain = await clipTimes(app, owner, id, clip);

    expect({ status: failed.status, planned }).toEqual({ status: 'failed', planned: true });
    expect(drawnAgain).toEqual([drawnAt]);
    expect(await getGeneration(database.db, owner, id)).toMatchObject({
      status: 'completed',
      attempts: 2,
      error_message: null,
    });
  },
);

async function untilEnded(app: TestApp, owner: Actor, id: string): Promise<Generation> {
  for await (const generation of watchGeneration(app, owner, id)) {
    if (generation.status === 'failed' || generation.status === 'completed') return generation;
  }
  throw new Error('unreachable: a generation ends');
}

/** Every time at which the clip was seen to be written, while the film is made. */
async function clipTimes(app: TestApp, owner: Actor, id: string, clip: string): Promise<number[]> {
  const times = new Set<number>();
  for await (const { status } of watchGeneration(app, owner, id)) {
    const facts = await stat(clip).catch(() => undefined);
    if (facts && status === 'processing') times.add(facts.mtimeMs);
  }
  return [...times];
}
