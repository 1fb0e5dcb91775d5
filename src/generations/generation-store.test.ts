import { beforeEach, expect, test } from 'vitest';
import { createGenerationGroup } from '#src/comparisons/generation-group-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { NewGeneration } from '#src/platform/database/schema.ts';
import { aGeneration, aGroup, minutesAfterNoon } from '../../test/support/builders.ts';
import { onBothDatabases } from '../../test/support/databases.ts';
import { addPeople } from '../../test/support/people.ts';
import {
  createGeneration,
  deleteEndedGeneration,
  findGeneration,
  getGeneration,
  getGenerationForWork,
  listUnfinishedGenerations,
  updateGeneration,
  updateGenerationForWork,
} from './generation-store.ts';

onBothDatabases('generations', (db) => {
  let owner: Actor;
  let stranger: Actor;
  let superuser: Actor;
  beforeEach(async () => {
    ({ owner, stranger, superuser } = await addPeople(db()));
  });

  test('starts with the defaults of the data model', async () => {
    const wish = aGeneration({ user_id: owner.user_id });

    await createGeneration(db(), wish);

    expect(await getGeneration(db(), owner, wish.id)).toMatchObject({
      ...wish,
      title: null,
      duration: 15,
      aspect_ratio: '9:16',
      status: 'pending',
      progress: 0,
      use_llm: true,
      cancellation_requested: false,
      seed_value: null,
      cost: null,
      scene_plan: null,
      completed_at: null,
    });
  });

  test('reads back every value as it was written', async () => {
    const group = await createGenerationGroup(db(), aGroup({ user_id: owner.user_id }));
    const parent = await createGeneration(db(), aGeneration({ user_id: owner.user_id }));
    const whole = everyValue({ generation_group_id: group.id, parent_generation_id: parent.id });

    const created = await createGeneration(db(), whole);

    expect(created).toMatchObject(whole);
    expect(await getGeneration(db(), owner, whole.id)).toEqual(created);
  });

  const anEndedOne = () => aGeneration({ user_id: owner.user_id, status: 'failed' });

  test('belongs to its owner; a superuser sees all, the workflow acts for nobody', async () => {
    const { id } = await createGeneration(db(), anEndedOne());

    const notFound = { code: 'NOT_FOUND' };
    await expect(getGeneration(db(), stranger, id)).rejects.toMatchObject(notFound);
    expect(await deleteEndedGeneration(db(), stranger, id)).toBeUndefined();
    await expect(updateGeneration(db(), stranger, id, { title: 'x' })).rejects.toMatchObject(
      notFound,
    );
    expect(await updateGeneration(db(), owner, id, { title: 'Slow mornings' })).toMatchObject({
      title: 'Slow mornings',
    });
    expect(await getGeneration(db(), superuser, id)).toMatchObject({ title: 'Slow mornings' });
    expect(await getGenerationForWork(db(), id)).toMatchObject({ title: 'Slow mornings' });
    await deleteEndedGeneration(db(), owner, id);
    expect(await findGeneration(db(), owner, id)).toBeUndefined();
    await expect(getGenerationForWork(db(), id)).rejects.toMatchObject(notFound);
  });

  test('the workflow writes what it finds out, and is told when the ad was deleted meanwhile', async () => {
    const { id } = await createGeneration(db(), anEndedOne());
    const found = { num_scenes: 4, model: 'local/motion-1', cost: 0 };

    expect(await updateGenerationForWork(db(), id, found)).toMatchObject(found);
    expect(await updateGenerationForWork(db(), id, {})).toMatchObject(found);
    await deleteEndedGeneration(db(), owner, id);
    await expect(updateGenerationForWork(db(), id, found)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('cuts its own words when they are too long, and refuses a person nothing for it', async () => {
    const wish = aGeneration({
      user_id: owner.user_id,
      current_step: 'Rendering '.repeat(30),
      error_message: 'e'.repeat(5_000),
    });

    const { current_step, error_message } = await createGeneration(db(), wish);

    expect(current_step).toMatch(/^Rendering .*…$/);
    expect(current_step?.length).toBeLessThanOrEqual(100);
    expect(error_message).toHaveLength(2_000);
  });

  test('refuses what does not fit before the database sees it', async () => {
    const wish = aGeneration({ user_id: owner.user_id });
    const wrong = { aspect_ratio: '3:2' as never };

    const refused = { code: 'INVALID_FIELD', details: { field: 'aspect_ratio' } };
    await expect(createGeneration(db(), { ...wish, ...wrong })).rejects.toMatchObject(refused);
    expect(await listUnfinishedGenerations(db())).toEqual([]);

    const created = await createGeneration(db(), wish);
    const change = updateGenerationForWork(db(), wish.id, { cost: 1, ...wrong });
    await expect(change).rejects.toMatchObject(refused);
    expect(await getGenerationForWork(db(), wish.id)).toEqual(created);
  });

  test('keeps what is just within the limits', async () => {
    const wish = aGeneration({
      user_id: owner.user_id,
      title: '\u{1F9CA}'.repeat(200),
      seed_value: Number.MAX_SAFE_INTEGER,
      progress: 100,
      cost: 0.000001,
    });

    expect(await createGeneration(db(), wish)).toMatchObject(wish);
  });

  function everyValue(values: Partial<NewGeneration>): NewGeneration {
    return {
      ...aGeneration({ user_id: owner.user_id }),
      title: 'Slow mornings',
      duration: 30,
      aspect_ratio: '4:5',
      status: 'completed',
      progress: 100,
      current_step: null,
      video_path: 'videos/a.mp4',
      video_url: '/media/videos/a.mp4',
      thumbnail_url: '/media/videos/a.jpg',
      temp_clip_paths: ['temp/1.mp4', 'temp/2.mp4'],
      framework: 'AIDA',
      model: 'local/motion-1',
      num_scenes: 1,
      num_clips: 1,
      use_llm: false,
      llm_specification: { framework: 'AIDA', hook: 'Slow?', offer: { percent: 20 } },
      scene_plan: aPlan({ duration: 7.5 }),
      llm_conversation_history: [
        {
          role: 'director',
          iteration: 1,
          content: 'Draft',
          timestamp: '2026-03-01T12:00:00Z',
          tone: null,
        },
      ],
      coherence_settings: {
        use_seed_control: true,
        use_latent_reuse: false,
        use_ip_adapter: true,
        seed_value: 4_000_000_000,
      },
      seed_value: 4_000_000_000,
      generation_time_seconds: 21,
      cost: 0.1234,
      error_message: null,
      cancellation_requested: false,
      completed_at: minutesAfterNoon(1.00205),
      ...values,
    };
  }

  function aPlan({ duration }: { duration: number }) {
    const scene = { scene_number: 1, content: 'A cup', duration, visual_elements: ['cup'] };
    return { total_scenes: 1, cohesion_score: 85, scenes: [{ ...scene, beat: 'hook' }] };
  }
});
