import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partsFolder } from '#src/generations/generation-files.ts';
import { runwayVendor } from '#src/providers/runway/runway-video.ts';
import { videoModels } from '#src/providers/video-models.ts';
import { hashFrames } from '#src/rendering/media/hash-frames.ts';
import { saveBudget } from '#src/spending/budget-store.ts';
import { listCallsOfGeneration } from '#src/spending/provider-call-store.ts';
import { freshSqlite, onBothDatabases } from './support/databases.ts';
import { openFaultyVendor } from './support/faulty-vendor.ts';
import { interactiveStudio } from './support/interactive.ts';

const TWO_FILMS_MS = 300_000;

type Studio = Awaited<ReturnType<typeof interactiveStudio>>;

interface Scene {
  scene_number: number;
  state: string;
  take: number;
  seed: number;
  note: string | null;
  prompt: string | null;
  model: string;
  still_url: string;
}

/** A person who takes scenes of their ad again. */
function retaker(studio: Studio) {
  return {
    retake: (id: string, scene: number | string, body: object = {}, key?: string) =>
      studio.ask({
        method: 'POST',
        url: `/api/generations/${id}/scenes/${scene}/retake`,
        token: studio.token,
        ...(key !== undefined && { headers: { 'idempotency-key': key } }),
        body,
      }),
    clips: (id: string, scenes: readonly { scene_number: number }[]) =>
      Promise.all(
        scenes.map(({ scene_number }) =>
          studio.fetch(`/media/videos/${studio.user_id}/${id}/scene-${scene_number}.mp4`),
        ),
      ),
    frames: async (id: string, scene: number) => {
      const key = `${partsFolder({ id, user_id: studio.user_id })}/scene-${scene}.mp4`;
      return hashFrames(await studio.app.files.localPath(key));
    },
  };
}

const scenesOf = (body: Record<string, unknown>) => body['scenes'] as Scene[];
const countAds = async ({ app }: Studio) =>
  (await app.db.selectFrom('generations').select('id').execute()).length;

onBothDatabases('a scene taken again', (db) => {
  test(
    'is another in a version of the ad, and all else stays to the byte',
    async () => {
      await using studio = await interactiveStudio(db());
      const { retake, clips, frames } = retaker(studio);
      const id = await studio.begin({ mode: 'auto', voice: true });
      const before = await studio.ended(id);
      expect(before.status).toBe('completed');

      const asked = await Promise.all([1, 2].map(() => retake(id, 1, { seed: 11 }, 'once')));
      expect(asked.map(({ status, body }) => [status, body.id])).toEqual(
        Array(2).fill([202, asked[0]!.body.id]),
      );
      expect(asked[0]!.body).toMatchObject({ parent_generation_id: id, retaken_scene: 1 });
      const child = asked[0]!.body.id;
      const after = await studio.ended(child);

      expect(after).toMatchObject({ status: 'completed', error_message: null, cost: 0 });
      expect(after['scene_plan']).toEqual(before['scene_plan']);
      expect((after['stages'] as { stage: string }[]).map(({ stage }) => stage)).toEqual([
        ...['design', 'clips', 'film'],
      ]);
      const scenes = scenesOf(after);
      expect(scenes.map(({ take, state }) => [take, state])).toEqual(
        scenes.map((_, index) => [index === 0 ? 2 : 1, 'ready']),
      );
      expect(scenes[0]).toMatchObject({ seed: 11, note: null });
      const [old, anew] = [await clips(id, scenes), await clips(child, scenes)];
      expect(scenes.length).toBeGreaterThan(2);
      expect(anew.map((clip, index) => clip.equals(old[index]!))).toEqual(
        scenes.map((_, index) => index > 1),
      );
      const [was, is] = [await frames(id, 1), await frames(child, 1)];
      expect(is.frames).toBe(was.frames);
      expect(is.hash).not.toBe(was.hash);
      const spoken = (of: string) =>
        `${partsFolder({ id: of, user_id: studio.user_id })}/voice.wav`;
      expect(await studio.app.files.checksum(spoken(child))).toBe(
        await studio.app.files.checksum(spoken(id)),
      );

      const { body } = await studio.ask({
        url: `/api/generations/${id}/versions`,
        token: studio.token,
      });
      expect(body.items.map((version) => version.id)).toEqual([child]);
      const again = await retake(child, 1, { seed: 11 });
      const third = await studio.ended(again.body.id);
      expect(scenesOf(third)[0]).toMatchObject({ take: 3, seed: 11 });
      expect((await clips(again.body.id, scenes))[0]!.equals(anew[0]!)).toBe(false);
      expect(studio.app.problems).toEqual([]);
    },
    TWO_FILMS_MS,
  );
});

describe('taking a scene again', () => {
  let opened: Awaited<ReturnType<typeof freshSqlite>>;
  beforeEach(async () => {
    opened = await freshSqlite();
  });
  afterEach(() => opened[Symbol.asyncDispose]());

  test(
    'buys that scene alone, with the note in its prompt, and within the budget',
    async () => {
      await using vendor = await openFaultyVendor({ makesInMs: 20 });
      const settings = { key: 'key_test', baseUrl: vendor.url, lookEveryMs: 20 };
      const models = videoModels([runwayVendor(settings)], () => new Date());
      await using studio = await interactiveStudio(opened.db, { models });
      const { retake, clips } = retaker(studio);
      const model = 'runway/gen4.5';
      const id = await studio.begin({ mode: 'auto', scene_models: { 1: model, 3: model } });
      const before = await studio.ended(id);
      expect(before).toMatchObject({ status: 'completed' });
      expect(vendor.orders).toHaveLength(2);

      const { app, user_id } = studio;
      const month = { user_id, updated_at: new Date() };
      await saveBudget(app.db, { ...month, monthly_limit: Number(before['cost']) });
      expect((await retake(id, 1)).status).toBe(402);
      expect(await countAds(studio)).toBe(1);
      await saveBudget(app.db, { ...month, monthly_limit: 100 });

      const note = 'Steam rises from the mug';
      const { body } = await retake(id, 1, { note });
      const after = await studio.ended(body.id);

      expect(after).toMatchObject({ status: 'completed', error_message: null });
      expect(vendor.orders).toHaveLength(3);
      const calls = await listCallsOfGeneration(app.db, body.id);
      expect(calls).toMatchObject([{ kind: 'video', scene_number: 1, state: 'done' }]);
      expect(after['cost']).toBeCloseTo((calls[0]?.cost_micros ?? 0) / 1e6, 6);
      expect(after['spent']).toMatchObject({ expected: after['cost'] });
      const scenes = scenesOf(after);
      expect(scenes[0]).toMatchObject({ take: 2, note });
      expect(scenes[0]?.prompt).toContain(note);
      expect(scenes[2]).toMatchObject({ take: 1, prompt: scenesOf(before)[2]?.prompt });
      const [old, anew] = [await clips(id, scenes), await clips(body.id, scenes)];
      expect(anew[2]!.equals(old[2]!)).toBe(true);

      const drawn = await retake(body.id, 1, { model: 'local' });
      const third = await studio.ended(drawn.body.id);
      expect(third).toMatchObject({ status: 'completed', cost: 0 });
      expect(scenesOf(third)[0]).toMatchObject({ take: 3, model: 'local/motion-1', prompt: null });
      expect(vendor.orders).toHaveLength(3);

      const footage = `${partsFolder({ id, user_id })}/footage-3.mp4`;
      await app.files.remove(footage);
      expect(await retake(id, 1)).toMatchObject({
        status: 409,
        body: { error: { message: expect.stringContaining('footage-3.mp4') as string } },
      });
    },
    TWO_FILMS_MS,
  );

  test(
    'is refused in words where it cannot be done, and writes nothing',
    async () => {
      await using studio = await interactiveStudio(opened.db);
      const { retake } = retaker(studio);
      const id = await studio.begin({ mode: 'auto' });
      expect((await retake(id, 1)).status).toBe(409);
      await studio.ended(id);
      const grace = await studio.signUp('grace');

      const url = `/api/generations/${id}/scenes/1/retake`;
      const stranger = { method: 'POST', url, token: grace.token, body: {} } as const;
      expect((await studio.ask(stranger)).status).toBe(404);
      expect(await retake(id, 9)).toMatchObject({
        status: 404,
        body: { error: { message: expect.stringMatching(/^There is no scene 9/) as string } },
      });
      expect((await retake(id, 'one')).status).toBe(404);
      const wishes = [{ note: 'Rain' }, { seed: -1 }, { model: 'nobody/nothing' }, { take: 2 }];
      for (const wish of wishes)
        expect(await retake(id, 1, wish)).toMatchObject({
          status: 422,
          body: { error: { details: { field: Object.keys(wish)[0] } } },
        });
      await studio.app.files.removeFolder(partsFolder({ id, user_id: studio.user_id }));
      expect(await retake(id, 1)).toMatchObject({
        status: 409,
        body: { error: { message: expect.stringContaining('make it anew') as string } },
      });
      expect(await countAds(studio)).toBe(1);
    },
    TWO_FILMS_MS,
  );
});
