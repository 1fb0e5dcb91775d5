import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { listEventsAfter } from '#src/platform/events/event-store.ts';
import { importProductImage } from '#src/products/import-product-image.ts';
import { probeMedia } from '#src/rendering/media/probe-media.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp, type TestApp } from '../../test/support/test-app.ts';
import { getGenerationDetail } from './generation-detail.ts';
import { captionsKey, posterKey, tempFolder } from './generation-files.ts';
import { startGeneration } from './start-generation.ts';
import { watchGeneration } from './watch-generation.ts';

const A_FILM_MS = 90_000;

async function finish(app: TestApp, owner: Actor, id: string): Promise<Generation[]> {
  const seen: Generation[] = [];
  for await (const generation of watchGeneration(app, owner, id)) seen.push(generation);
  return seen;
}

onBothDatabases('making an ad', (db) => {
  test(
    'takes a prompt to a film, and writes down truthfully what was made',
    async () => {
      await using app = await testApp(db());
      const { owner } = await addPeople(db());
      await app.engine.open();
      const { id } = await startGeneration(app, owner, {
        prompt: 'Hand-thrown mugs by Ada & Sons',
        duration: 6,
        aspect_ratio: '1:1',
      });

      const seen = await finish(app, owner, id);

      const made = seen.at(-1);
      expect(made).toMatchObject({
        status: 'completed',
        progress: 100,
        current_step: null,
        error_message: null,
        temp_clip_paths: null,
        cost: 0,
        num_scenes: made?.scene_plan?.total_scenes,
        num_clips: made?.num_scenes,
        video_url: `/media/videos/${owner.user_id}/${id}/ad.mp4`,
        llm_specification: { framework: 'PAS' },
      });
      expect(made?.completed_at).toBeInstanceOf(Date);
      expect(made?.generation_time_seconds).toBeGreaterThan(0);
      expect(made?.scene_plan?.scenes.reduce((sum, { duration }) => sum + duration, 0)).toBe(6);
      const progress = seen.map((generation) => generation.progress);
      expect(progress).toEqual(progress.toSorted((one, other) => one - other));
      const film = await probeMedia(await app.files.localPath(made?.video_path ?? ''));
      expect(film.video).toMatchObject({ width: 1080, height: 1080, frames: 180 });
      const poster = await app.files.localPath(posterKey({ id, user_id: owner.user_id }));
      expect(await sharp(poster).metadata()).toMatchObject({
        format: 'jpeg',
        width: 1080,
        height: 1080,
      });
      const captions = await app.files.localPath(
        captionsKey({ id, user_id: owner.user_id }, 'srt'),
      );
      expect(await readFile(captions, 'utf8')).toMatch(
        /^1\n00:00:00,000 --> .* --> 00:00:06,000\n/s,
      );
      expect(await app.files.exists(tempFolder({ id, user_id: owner.user_id }))).toBe(false);
      await expectToldWhole(app, owner, id);
      expect(app.problems).toEqual([]);
    },
    A_FILM_MS,
  );

  /** Each scene and stage, as a page reads it at once and as it was told of while it happened. */
  async function expectToldWhole(app: TestApp, owner: Actor, id: string) {
    const { scenes, stages, delivered, spent, last_event_id } = await getGenerationDetail(
      app,
      owner,
      id,
    );
    expect(delivered).toMatchObject({ width: 1080, height: 1080, frames: 180, duration: 6 });
    expect(delivered?.loudness_lufs).toBeCloseTo(-14, 0);
    expect(spent).toEqual({ known: 0, unknown_orders: 0, expected: 0 });
    expect(stages.map(({ stage, state }) => [stage, state])).toEqual(
      ['story', 'design', 'clips', 'film'].map((stage) => [stage, 'done']),
    );
    for (const { scene_number, ...scene } of scenes) {
      expect(scene).toMatchObject({ state: 'ready', progress: 100, take: 1, seed: 42, cost: 0 });
      expect(scene.headline).not.toBe('');
      const folder = `videos/${owner.user_id}/${id}/parts`;
      const still = await readFile(
        await app.files.localPath(`${folder}/scene-${scene_number}.jpg`),
      );
      const { width, height } = await sharp(still).metadata();
      expect([width, height]).toEqual([480, 480]);
      const clip = await probeMedia(
        await app.files.localPath(`${folder}/scene-${scene_number}.mp4`),
      );
      expect(clip.video?.frames).toBe(scene.seconds * 30);
    }

    const events = await listEventsAfter(app.db, owner.user_id, { after: 0, limit: 1000 });
    expect(events.at(-1)?.sequence).toBe(last_event_id);
    const told = events.map(({ event }) => event);
    for (const { scene_number, still_url, clip_url } of scenes) {
      const changes = told.filter(
        (event) => event.type === 'scene_changed' && event.scene_number === scene_number,
      );
      const states = changes.map((event) => 'state' in event && event.state);
      expect(new Set(states)).toEqual(new Set(['queued', 'rendering', 'ready']));
      expect(changes.at(-1)).toMatchObject({ state: 'ready', still_url, clip_url });
      expect(changes[0]).toMatchObject({ state: 'queued', clip_url: null });
    }
  }

  test(
    'says which stage failed, and why, when the product picture is gone',
    async () => {
      await using app = await testApp(db());
      const { owner } = await addPeople(db());
      const folder = await mkdtemp(join(tmpdir(), 'mug-'));
      const file = join(folder, 'mug.png');
      await sharp({ create: { width: 80, height: 90, channels: 4, background: '#aa5533' } }).toFile(
        file,
      );
      const image = await importProductImage(app, owner, { file });
      await rm(folder, { recursive: true });
      await app.files.remove(image.image_path);
      await app.engine.open();

      const { id } = await startGeneration(app, owner, {
        prompt: 'Mugs',
        duration: 6,
        product_image_id: image.id,
      });
      const seen = await finish(app, owner, id);

      expect(seen.at(-1)).toMatchObject({ status: 'failed', cost: 0, video_path: null });
      expect(seen.at(-1)?.error_message).toMatch(/^Designing the film failed: .*products\//);
    },
    A_FILM_MS,
  );
});
