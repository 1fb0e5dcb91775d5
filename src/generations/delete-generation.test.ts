import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import { anId } from '../../test/support/builders.ts';
import { findUser } from '#src/accounts/user-store.ts';
import { listEventsAfter } from '#src/platform/events/event-store.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp, type TestApp } from '../../test/support/test-app.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { cleanUp } from './clean-up.ts';
import { deleteGeneration } from './delete-generation.ts';
import { clipKey, videoKey, type OwnedGeneration } from './generation-files.ts';
import { findGeneration, getGenerationForWork } from './generation-store.ts';
import {
  addDeliveries,
  countDeliveriesBefore,
  createWebhook,
} from '#src/webhooks/webhook-store.ts';
import { removeUser } from './remove-user.ts';
import { retryGeneration } from './retry-generation.ts';
import { startGeneration } from './start-generation.ts';

const soon = () => new Date(Date.now() + 60_000);

const keep = ({ files }: TestApp, key: string) =>
  files.keepStream(Readable.from(['something']), key);

async function filesOf({ files }: TestApp): Promise<string[]> {
  const keys: string[] = [];
  for (const folder of ['videos', 'temp', 'products']) {
    for await (const { key } of files.list(folder)) keys.push(key);
  }
  return keys.sort();
}

onBothDatabases('deleting', (db) => {
  async function given() {
    const app = await testApp(db());
    const people = await addPeople(db());
    const begin = (actor = people.owner) => startGeneration(app, actor, { prompt: 'Tea' });
    /** Ended twice over, with files of every kind. */
    const ended = async (actor = people.owner) => {
      const generation = await begin(actor);
      await cancelGeneration(app, actor, generation.id);
      await retryGeneration(app, actor, generation.id);
      await cancelGeneration(app, actor, generation.id);
      await keep(app, clipKey(generation, 1));
      await keep(app, videoKey(generation));
      return getGenerationForWork(db(), generation.id);
    };
    return {
      app,
      ...people,
      begin,
      ended,
      [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
    };
  }

  test('an ad goes with its files, its runs and its events, and its owner is told', async () => {
    await using world = await given();
    const { app, owner } = world;
    const other = await world.ended();
    const generation = await world.ended();

    await deleteGeneration(app, owner, generation.id);

    expect(await findGeneration(db(), owner, generation.id)).toBeUndefined();
    expect(await filesOf(app)).toEqual([clipKey(other, 1), videoKey(other)]);
    expect(await app.engine.find(generation.id)).toBeUndefined();
    expect(await app.engine.find(`${generation.id}/2`)).toBeUndefined();
    expect(await app.engine.find(other.id)).toBeDefined();
    const events = await listEventsAfter(db(), owner.user_id, { after: 0, limit: 100 });
    const about = events.filter(({ event }) => JSON.stringify(event).includes(generation.id));
    expect(about).toMatchObject([{ event: { type: 'generation_deleted' } }]);
    expect(events.at(-1)).toEqual(about[0]);
  });

  test('an ad that is being made stays until it is stopped', async () => {
    await using world = await given();
    const { app, owner } = world;
    const generation = await world.begin();

    await expect(deleteGeneration(app, owner, generation.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'This ad is still being made. Stop it first.',
    });

    expect(await findGeneration(db(), owner, generation.id)).toBeDefined();
    expect(await app.engine.find(generation.id)).toBeDefined();
  });

  test('another person’s ad is not there to be deleted', async () => {
    await using world = await given();
    const { app, owner, stranger } = world;
    const generation = await world.ended();

    await expect(deleteGeneration(app, stranger, generation.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });

    expect(await findGeneration(db(), owner, generation.id)).toBeDefined();
    expect(await filesOf(app)).toHaveLength(2);
  });

  test('a person goes with everything, also with what is being made, and nobody else does', async () => {
    await using world = await given();
    const { app, owner, stranger, superuser } = world;
    const theirs = await world.ended(stranger);
    const [done, going] = [await world.ended(), await world.begin()];
    await keep(app, `products/${owner.user_id}/${done.id}.png`);

    await removeUser(app, owner, owner.user_id);

    expect(await findUser(db(), superuser, owner.user_id)).toBeUndefined();
    expect(await filesOf(app)).toEqual([clipKey(theirs, 1), videoKey(theirs)]);
    for (const { id } of [done, going]) expect(await app.engine.find(id)).toBeUndefined();
    expect(await listEventsAfter(db(), owner.user_id, { after: 0, limit: 9 })).toEqual([]);
    expect(await findGeneration(db(), stranger, theirs.id)).toBeDefined();
  });

  test('the only superuser stays', async () => {
    await using world = await given();

    const removal = removeUser(world.app, world.superuser, world.superuser.user_id);

    await expect(removal).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  async function toldAWebhook({ user_id }: Actor) {
    const told = { created_at: new Date() };
    const url = 'https://example.com/hook';
    await createWebhook(db(), { id: anId(), user_id, url, ...told });
    await addDeliveries(db(), user_id, { subject: 'an ad', body: '{}', ...told });
  }

  test('cleaning takes what is old and of no use, and says first what it would take', async () => {
    await using world = await given();
    const { app, owner } = world;
    const ended = await world.ended();
    const going = await world.begin();
    const gone: OwnedGeneration = { id: app.newId(), user_id: owner.user_id };
    await keep(app, clipKey(going, 1));
    await keep(app, videoKey(gone));
    await keep(app, `products/${owner.user_id}/${gone.id}.png`);
    await keep(app, `brands/${owner.user_id}/${gone.id}/logo.png`);
    await keep(app, 'videos/1/of-the-first-ad-mint.mp4');
    await toldAWebhook(owner);
    await app.files.workFolder();
    const useless = [
      clipKey(ended, 1),
      videoKey(gone),
      `products/${owner.user_id}/${gone.id}.png`,
      `brands/${owner.user_id}/${gone.id}/logo.png`,
    ].sort();
    const before = await filesOf(app);

    const young = await cleanUp(app, { before: new Date(Date.now() - 60_000), dryRun: false });
    const plan = await cleanUp(app, { before: soon(), dryRun: true });

    expect(young).toMatchObject({ files: [], leftovers: [], events: 0, deliveries: 0 });
    expect(plan.files.map(({ key }) => key).sort()).toEqual(useless);
    expect(plan).toMatchObject({ runs: null, deliveries: 1, leftovers: [expect.any(String)] });
    expect(plan.events).toBeGreaterThan(0);
    expect(await filesOf(app)).toEqual(before);

    const cleaned = await cleanUp(app, { before: soon(), dryRun: false });

    expect(cleaned).toMatchObject({ files: plan.files, events: plan.events, runs: 2 });
    expect(await filesOf(app)).toEqual(before.filter((key) => !useless.includes(key)));
    expect(await app.files.leftovers(soon())).toEqual([]);
    expect(await countDeliveriesBefore(db(), soon())).toBe(0);
    expect(await app.engine.find(going.id)).toBeDefined();
    expect(await listEventsAfter(db(), owner.user_id, { after: 0, limit: 9 })).toEqual([]);
  });
});
