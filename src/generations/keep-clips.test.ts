import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Actor } from '#src/platform/actor.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { planStretches } from '#src/rendering/media/plan-stretches.ts';
import { probeMedia } from '#src/rendering/media/probe-media.ts';
import { aGeneration } from '../../test/support/builders.ts';
import { freshSqlite, onBothDatabases } from '../../test/support/databases.ts';
import { aFilm } from '../../test/support/films.ts';
import { addPeople } from '../../test/support/people.ts';
import { testApp, type TestApp } from '../../test/support/test-app.ts';
import { keepFilmPlan } from './film-plan.ts';
import { clipKey, stretchKey } from './generation-files.ts';
import { createGeneration, getGeneration } from './generation-store.ts';
import { keepClips } from './keep-clips.ts';
import { renderScene } from './render-scene.ts';
import { listScenes, queueScenes } from './scene-state-store.ts';

const GOING_ON = new AbortController().signal;

/** Two scenes of 100 frames, each long enough to be drawn in two stretches. */
const FILM = aFilm({ frames: 200 });
const STRETCHES = planStretches(FILM.scenes);

/** A run without a memory: every step is done again, as after a crash that forgot it. */
const FORGETFUL = {
  step: (_name: string, work: (step: { signal: AbortSignal; key: string }) => unknown) =>
    work({ signal: GOING_ON, key: 'key' }),
} as unknown as Ctx;

async function given(app: TestApp, { user_id }: Actor): Promise<Generation> {
  const generation = await createGeneration(
    app.db,
    aGeneration({ user_id, status: 'processing', num_scenes: 2 }),
  );
  await keepFilmPlan(app, generation, { film: FILM, images: {}, captions: [] });
  await queueScenes(
    app.db,
    generation,
    FILM.scenes.map(({ scene_number }) => ({ scene_number, take: 1 })),
  );
  return generation;
}

function draw(app: TestApp, { id }: Generation, stretches = STRETCHES): Promise<string[]> {
  const world = { ...app, frameCounts: new Map(), reportedAt: new Map() };
  return Promise.all(
    stretches.map((stretch) => renderScene(world, FORGETFUL, { generation_id: id, ...stretch })),
  );
}

onBothDatabases('the clips of an ad', (db) => {
  test('are one a scene, though long scenes are drawn in stretches', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const generation = await given(app, owner);
    await draw(app, generation);

    await keepClips(app, generation.id, GOING_ON);

    const clips = [clipKey(generation, 1), clipKey(generation, 2)];
    expect(await getGeneration(db(), owner, generation.id)).toMatchObject({
      temp_clip_paths: clips,
      num_clips: 2,
    });
    for (const clip of clips) {
      const { video } = await probeMedia(await app.files.localPath(clip));
      expect(video?.frames).toBe(100);
    }
    for (const stretch of STRETCHES) {
      expect(await app.files.exists(stretchKey(generation, stretch))).toBe(false);
    }
  });

  test('hold no scene of which a stretch is missing, and keep what there is of it', async () => {
    await using app = await testApp(db());
    const { owner } = await addPeople(db());
    const generation = await given(app, owner);
    const [missing, ...drawn] = STRETCHES.filter(({ scene_number }) => scene_number === 2);
    await draw(app, generation, [
      ...STRETCHES.filter(({ scene_number }) => scene_number === 1),
      ...drawn,
    ]);

    await keepClips(app, generation.id, GOING_ON);

    const { temp_clip_paths } = await getGeneration(db(), owner, generation.id);
    expect(temp_clip_paths).toEqual([clipKey(generation, 1)]);
    expect(missing).toBeDefined();
    for (const stretch of drawn) {
      expect(await app.files.exists(stretchKey(generation, stretch))).toBe(true);
    }
  });
});

test('a stretch that is drawn is not drawn again, nor is one whose scene has its clip', async () => {
  await using database = await freshSqlite();
  await using app = await testApp(database.db);
  const { owner } = await addPeople(database.db);
  const generation = await given(app, owner);
  const timesOf = async (keys: readonly string[]) =>
    Promise.all(keys.map(async (key) => (await stat(await app.files.localPath(key))).mtimeMs));
  const [first, ...others] = STRETCHES;
  if (!first) throw new Error('the film has stretches');

  const drawn = await draw(app, generation, [first]);
  const drawnAt = await timesOf(drawn);
  await draw(app, generation, [first]);
  expect(await timesOf(drawn)).toEqual(drawnAt);
  await draw(app, generation, others);

  const clips = [clipKey(generation, 1), clipKey(generation, 2)];
  const joinedAt = await timesOf(clips);
  await keepClips(app, generation.id, GOING_ON);
  expect(new Set(await draw(app, generation))).toEqual(new Set(clips));
  expect(await timesOf(clips)).toEqual(joinedAt);
});

test('a scene is ready, and its clip there, when its last stretch is drawn', async () => {
  await using database = await freshSqlite();
  await using app = await testApp(database.db);
  const { owner } = await addPeople(database.db);
  const generation = await given(app, owner);
  const ofTheFirst = STRETCHES.filter(({ scene_number }) => scene_number === 1);
  const sceneOne = async () => (await listScenes(app.db, generation.id))[0];

  await draw(app, generation, ofTheFirst.slice(0, 1));
  expect(await sceneOne()).toMatchObject({ state: 'rendering' });
  await draw(app, generation, ofTheFirst.slice(1));

  expect(await sceneOne()).toMatchObject({ state: 'ready', progress: 100 });
  expect(await app.files.exists(clipKey(generation, 1))).toBe(true);
});
