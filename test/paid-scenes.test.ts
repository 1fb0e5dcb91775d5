import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#src/platform/database/database.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { runwayVendor } from '#src/providers/runway/runway-video.ts';
import { videoModels } from '#src/providers/video-models.ts';
import { probeMedia } from '#src/rendering/media/probe-media.ts';
import { listCallsOfGeneration } from '#src/spending/provider-call-store.ts';
import { freshPostgres, freshSqlite } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { openFaultyVendor, type Fault } from './support/faulty-vendor.ts';
import { addPeople } from './support/people.ts';
import { testApp } from './support/test-app.ts';
import { cancelGeneration } from '#src/generations/cancel-generation.ts';
import { getGenerationForWork } from '#src/generations/generation-store.ts';
import { startGeneration } from '#src/generations/start-generation.ts';
import { watchGeneration } from '#src/generations/watch-generation.ts';

const AN_AD_MS = 120_000;

/** An ad of which one scene is filmed by the faulty vendor, as small as ads get. */
async function aPaidAd(
  opened: { db: Db } & AsyncDisposable,
  wishes: Parameters<typeof openFaultyVendor>[0],
  { scenes = { 1: 'runway/gen4.5' } }: { scenes?: Record<string, string> } = {},
) {
  const vendor = await openFaultyVendor(wishes);
  const settings = { key: 'key_test', baseUrl: vendor.url, lookEveryMs: 20 };
  const app = await testApp(
    opened.db,
    videoModels([runwayVendor(settings)], () => new Date()),
  );
  const { owner } = await addPeople(opened.db);
  await app.engine.open();
  const start = () =>
    startGeneration(app, owner, {
      prompt: 'Hand-thrown mugs by Ada & Sons',
      duration: 6,
      aspect_ratio: '1:1',
      music: 'none',
      scene_models: scenes,
    });
  return {
    app,
    owner,
    vendor,
    start,
    async finish(): Promise<Generation> {
      const { id } = await start();
      let last: Generation | undefined;
      for await (const generation of watchGeneration(app, owner, id)) last = generation;
      return last ?? getGenerationForWork(opened.db, id);
    },
    calls: (id: string) => listCallsOfGeneration(opened.db, id),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await vendor.close();
    },
  };
}

describe('an ad with scenes of a paid model, on PostgreSQL,', () => {
  let opened: Awaited<ReturnType<typeof freshPostgres>>;
  beforeEach(async () => {
    opened = await freshPostgres();
  });
  afterEach(() => opened[Symbol.asyncDispose]());

  test(
    'is a whole film, and costs what the vendor billed',
    async () => {
      await using ad = await aPaidAd(
        opened,
        { makesInMs: 100 },
        { scenes: { 1: 'runway/gen4.5', 2: 'runway/gen4.5' } },
      );

      const made = await ad.finish();

      expect(made).toMatchObject({ status: 'completed', error_message: null });
      const film = await probeMedia(await ad.app.files.localPath(made.video_path ?? ''));
      expect(film.video).toMatchObject({ width: 1080, height: 1080, frames: 180 });
      const seconds = ad.vendor.orders.map(({ body }) => Number(body['duration']));
      expect(seconds).toHaveLength(2);
      expect(made.cost).toBeCloseTo(0.12 * seconds.reduce((sum, one) => sum + one, 0), 6);
      expect(await ad.calls(made.id)).toMatchObject([
        { state: 'done', kind: 'video', provider: 'runway', attempt: 1 },
        { state: 'done', kind: 'video', provider: 'runway', attempt: 1 },
      ]);
      expect(ad.app.problems).toEqual([]);
    },
    AN_AD_MS,
  );
});

describe('a vendor that', () => {
  let opened: Awaited<ReturnType<typeof freshSqlite>>;
  beforeEach(async () => {
    opened = await freshSqlite();
  });
  afterEach(() => opened[Symbol.asyncDispose]());

  test.each<[what: string, faults: Fault[]]>([
    [
      'is busy, is away and delivers late',
      [
        { on: 'order', what: 'status', status: 429, retryAfter: 0 },
        { on: 'order', what: 'status', status: 429, retryAfter: 0 },
        { on: 'look', what: 'status', status: 503 },
        { on: 'film', what: 'expired' },
        { on: 'film', what: 'corrupt' },
      ],
    ],
  ])(
    '%s still sells one clip',
    async (_what, faults) => {
      await using ad = await aPaidAd(opened, { faults });

      const made = await ad.finish();

      expect(made).toMatchObject({ status: 'completed', error_message: null });
      expect(ad.vendor.orders).toHaveLength(1);
      expect(ad.vendor.faults).toEqual([]);
    },
    AN_AD_MS,
  );

  test.each<
    [what: string, fault: Fault, words: RegExp, sold: [orders: number, cost: number | null]]
  >([
    ['refuses the words', { on: 'order', what: 'refuse' }, /Runway refuses: .*moderation/, [0, 0]],
    [
      'refuses what it made',
      { on: 'look', what: 'fail', code: 'SAFETY.OUTPUT.VIDEO' },
      /Filming scene 1 failed: The model could not make this/,
      [1, 0],
    ],
    [
      'takes an order and says nothing',
      { on: 'order', what: 'cut', taken: true },
      /Filming scene 1 failed: .*may have been taken and billed.*admint calls release/,
      [1, null],
    ],
    [
      'does not like the key',
      { on: 'order', what: 'status', status: 401 },
      /does not take the key/,
      [0, 0],
    ],
  ])(
    '%s is asked once, and the ad fails in words',
    async (_what, fault, words, [orders, cost]) => {
      await using ad = await aPaidAd(opened, { faults: [fault] });

      const made = await ad.finish();

      expect(made).toMatchObject({ status: 'failed', cost });
      expect(made.error_message).toMatch(words);
      expect(ad.vendor.orders).toHaveLength(orders);
      expect(ad.vendor.requests.filter((request) => request === 'POST order')).toHaveLength(1);
    },
    AN_AD_MS,
  );

  test(
    'never gives a whole film has been paid, which is said',
    async () => {
      const faults = [1, 2, 3].map(() => ({ on: 'film', what: 'corrupt' }) as const);
      await using ad = await aPaidAd(opened, { faults });

      const made = await ad.finish();

      expect(made.status).toBe('failed');
      expect(made.error_message).toMatch(/could not be fetched whole.*Spent so far: \$0\.\d\d/);
      expect(made.cost).toBeGreaterThan(0);
      expect(ad.vendor.orders).toHaveLength(1);
    },
    AN_AD_MS,
  );

  test('is told when nobody waits any more', async () => {
    await using ad = await aPaidAd(opened, { makesInMs: 600_000 });
    const { id } = await ad.start();
    await eventually('the order', async () => (await ad.calls(id))[0]?.state === 'submitted');

    await cancelGeneration(ad.app, ad.owner, id);

    expect(ad.vendor.orders).toMatchObject([{ cancelled: true }]);
    expect(await ad.calls(id)).toMatchObject([{ state: 'failed', failure_code: 'CANCELLED' }]);
    expect((await getGenerationForWork(opened.db, id)).cost).toBeGreaterThan(0);
  });
});
