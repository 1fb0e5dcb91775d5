import { beforeEach, describe, expect, test } from 'vitest';
import {
  onBothEmptyDatabases,
  freshPostgres,
  freshSqlite,
} from '../../../../test/support/databases.ts';
import { describeSchema } from '../../../../test/support/legacy/describe-schema.ts';
import {
  insertLegacy,
  LEGACY_STEPS,
  makeLegacyDatabase,
  rowsIn,
  run,
} from '../../../../test/support/legacy/first-ad-mint.ts';
import { migrateDatabase } from '../migrate-database.ts';
import { toId } from './legacy-ids.ts';

const ANNA = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a001';
const BEN = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a002';
const AD = '5b1f2c64-0b5e-4a57-8a55-2c8a3f0aa001';
const CUT = '5b1f2c64-0b5e-4a57-8a55-2c8a3f0aa002';
const GROUP = '7c1f2c64-0b5e-4a57-8a55-2c8a3f0aa001';

const anna = {
  id: ANNA,
  username: 'anna',
  password_hash: '$2b$12$abcdefghijklmnopqrstuv',
  email: 'Anna@Example.com',
  total_generations: 7,
  total_cost: 1.25,
  created_at: '2025-11-01 10:20:30.123456',
  last_login: '2025-11-20 08:00:00',
};
const ad = {
  id: AD,
  user_id: ANNA,
  prompt: 'Cold brew for early people',
  duration: 15,
  aspect_ratio: '9:16',
  status: 'completed',
  progress: 100,
  framework: 'AIDA',
  num_scenes: 4,
  cost: 0.42,
  created_at: '2025-11-02 11:00:00',
  completed_at: '2025-11-02 11:05:00.500000',
};

onBothEmptyDatabases('a database of the first Ad Mint AI', (db, kind) => {
  test.each([...LEGACY_STEPS.keys(), LEGACY_STEPS.length])(
    'comes up with its rows after %i of its own migrations',
    async (steps) => {
      await makeLegacyDatabase(db(), steps);
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'generations', ad);

      await migrateDatabase(db());

      expect(await db().selectFrom('users').selectAll().executeTakeFirstOrThrow()).toMatchObject({
        id: ANNA,
        username: 'anna',
        email: 'anna@example.com',
        hashed_password: anna.password_hash,
        is_active: true,
        is_superuser: false,
        created_at: new Date('2025-11-01T10:20:30.123Z'),
        total_generations: 7,
      });
      expect(
        await db().selectFrom('generations').selectAll().executeTakeFirstOrThrow(),
      ).toMatchObject({
        ...ad,
        created_at: new Date('2025-11-02T11:00:00Z'),
        completed_at: new Date('2025-11-02T11:05:00.500Z'),
        cancellation_requested: false,
        use_llm: true,
        title: null,
      });
      expect(await migrateDatabase(db())).toEqual([]);
    },
  );

  test('has the same schema as a new one, whatever its past', async () => {
    await makeLegacyDatabase(db());
    await migrateDatabase(db());
    await using fresh = await (kind === 'sqlite' ? freshSqlite() : freshPostgres());

    const adopted = await describeSchema(db());

    expect(adopted).toEqual(expect.arrayContaining(await describeSchema(fresh.db)));
  });

  describe('with everything it ever had', () => {
    beforeEach(() => makeLegacyDatabase(db()));

    test('keeps two people with one address apart; the first keeps it', async () => {
      await insertLegacy(db(), 'users', { ...anna, id: BEN, username: 'ben' });
      await insertLegacy(db(), 'users', { ...anna, created_at: '2025-10-01 00:00:00' });
      await insertLegacy(db(), 'users', { ...anna, id: AD, username: 'cleo', email: null });

      await migrateDatabase(db());

      const users = await db()
        .selectFrom('users')
        .select(['username', 'email'])
        .orderBy('username')
        .execute();
      expect(users).toEqual([
        { username: 'anna', email: 'anna@example.com' },
        { username: 'ben', email: 'ben+50f6a002@missing.invalid' },
        { username: 'cleo', email: 'cleo+3f0aa001@missing.invalid' },
      ]);
      expect(await rowsIn(db(), 'legacy_values')).toContainEqual(
        expect.objectContaining({ row_id: BEN, column_name: 'email', value: 'Anna@Example.com' }),
      );
    });

    test('gives rows with other ids new ones, and all that refers to them follows', async () => {
      await insertLegacy(db(), 'users', { ...anna, id: 'user-1' });
      await insertLegacy(db(), 'generations', { ...ad, id: '17', user_id: 'user-1' });
      await insertLegacy(db(), 'generations', {
        ...ad,
        id: '18',
        user_id: 'user-1',
        parent_generation_id: '17',
      });
      await insertLegacy(db(), 'brand_style_folders', {
        id: 'f1',
        user_id: 'user-1',
        image_count: 3,
      });

      await migrateDatabase(db());

      const child = await db()
        .selectFrom('generations')
        .selectAll()
        .where('id', '=', toId('18'))
        .executeTakeFirstOrThrow();
      expect(child).toMatchObject({ user_id: toId('user-1'), parent_generation_id: toId('17') });
      expect(await rowsIn(db(), 'brand_style_folders')).toMatchObject([
        { user_id: toId('user-1') },
      ]);
      expect(await rowsIn(db(), 'legacy_values')).toContainEqual(
        expect.objectContaining({ row_id: toId('17'), column_name: 'id', value: '17' }),
      );
    });

    test('tells each old quality score as a figure of its own', async () => {
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'generations', ad);
      await insertLegacy(db(), 'quality_metrics', {
        id: CUT,
        generation_id: AD,
        scene_number: 2,
        vbench_scores: '{"temporal_quality": 81.5, "aesthetic_quality": 70, "note": "none"}',
        overall_quality: 76.25,
        passed_threshold: true,
        created_at: '2025-11-02 11:03:00',
      });

      await migrateDatabase(db());

      const metrics = await db()
        .selectFrom('quality_metrics')
        .select(['generation_id', 'scene_number', 'metric_name', 'metric_value', 'model_name'])
        .orderBy('metric_name')
        .execute();
      const common = { generation_id: AD, scene_number: 2, model_name: null };
      expect(metrics).toEqual([
        { ...common, metric_name: 'aesthetic_quality', metric_value: 70 },
        { ...common, metric_name: 'overall_quality', metric_value: 76.25 },
        { ...common, metric_name: 'temporal_quality', metric_value: 81.5 },
      ]);
      expect(await rowsIn(db(), 'quality_metrics_legacy')).toHaveLength(1);
    });

    test('turns an old editing session into frames and keeps its own words', async () => {
      const clip = { id: 'clip-1', start_time: 2, end_time: 7, trim_start: 0.5, trim_end: null };
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'generations', ad);
      await insertLegacy(db(), 'editing_sessions', {
        id: CUT,
        generation_id: AD,
        user_id: ANNA,
        editing_state: JSON.stringify({ clips: [clip], version: 3 }),
        status: 'exported',
        exported_video_path: 'output/videos/cut.mp4',
        created_at: '2025-11-03 09:00:00',
        updated_at: '2025-11-03 09:30:00',
      });

      await migrateDatabase(db());

      const session = await db()
        .selectFrom('editing_sessions')
        .selectAll()
        .executeTakeFirstOrThrow();
      expect(session).toMatchObject({
        status: 'completed',
        edited_video_path: 'output/videos/cut.mp4',
        revision: 0,
        edit_data: {
          clips: [{ ...clip, start: 15, end: 150, position: 60 }],
          original: { version: 3 },
        },
      });
    });

    test('brings values that were out of range within it, and keeps what they were', async () => {
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'generations', {
        ...ad,
        status: 'exploded',
        aspect_ratio: '2.39:1',
        progress: 140,
        duration: 0,
      });

      await migrateDatabase(db());

      const { status, aspect_ratio, progress, duration } = await db()
        .selectFrom('generations')
        .selectAll()
        .executeTakeFirstOrThrow();
      expect({ status, aspect_ratio, progress, duration }).toEqual({
        status: 'failed',
        aspect_ratio: '16:9',
        progress: 100,
        duration: 1,
      });
      const legacy = await rowsIn(db(), 'legacy_values');
      expect(legacy.map(({ column_name, value }) => [column_name, value])).toEqual(
        expect.arrayContaining([
          ['status', 'exploded'],
          ['aspect_ratio', '2.39:1'],
          ['progress', '140'],
          ['duration', '0'],
        ]),
      );
    });

    test('reads JSON that was encoded twice, and keeps beside the new shape what has an old one', async () => {
      const story = { story: 'Once', story_score: 91 };
      const message = {
        agent: 'director',
        content: 'Draft',
        metadata: { iteration: 2 },
        timestamp: '2025-11-22T12:00:00.5',
      };
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'generations', {
        ...ad,
        llm_specification: JSON.stringify(JSON.stringify(story)),
        scene_plan: JSON.stringify({
          scenes: [{ visual_prompt: 'A cup', duration: 5 }],
          framework: 'PAS',
        }),
        llm_conversation_history: JSON.stringify([message]),
        coherence_settings: JSON.stringify({ seed_control: true, lora: false }),
        temp_clip_paths: JSON.stringify('clips/one.mp4'),
      });
      await insertLegacy(db(), 'generations', {
        ...ad,
        id: CUT,
        scene_plan: '"nothing"',
        llm_specification: 'null',
      });

      await migrateDatabase(db());

      const [first, second] = await db()
        .selectFrom('generations')
        .selectAll()
        .orderBy('id')
        .execute();
      expect(first).toMatchObject({
        llm_specification: story,
        scene_plan: {
          total_scenes: 1,
          scenes: [{ scene_number: 1, content: 'A cup', duration: 5, visual_elements: [] }],
          original: { framework: 'PAS' },
        },
        llm_conversation_history: [
          {
            role: 'director',
            iteration: 2,
            content: 'Draft',
            timestamp: '2025-11-22T12:00:00.500Z',
            agent: 'director',
          },
        ],
        coherence_settings: { use_seed_control: true, use_ip_adapter: false, lora: false },
        temp_clip_paths: ['clips/one.mp4'],
      });
      expect(second).toMatchObject({
        llm_specification: null,
        scene_plan: { total_scenes: 0, scenes: [], original: 'nothing' },
      });
    });

    test('keeps extra columns as they were', async () => {
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'generations', { ...ad, config: '{"deep": [1, 2.50]}' });

      await migrateDatabase(db());

      expect(await rowsIn(db(), 'generations')).toMatchObject([{ config: { deep: [1, 2.5] } }]);
      expect(await rowsIn(db(), 'users')).toMatchObject([{ total_cost: 1.25 }]);
    });

    test('keeps rows that belong to nobody, aside and whole', async () => {
      await withoutForeignKeys();
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'generations', { ...ad, user_id: BEN });
      await insertLegacy(db(), 'generations', { ...ad, id: CUT, parent_generation_id: AD });

      await migrateDatabase(db());

      expect(await rowsIn(db(), 'orphaned_rows')).toEqual([
        {
          table_name: 'generations',
          reason: 'Its user_id is not in users.',
          row_values: expect.objectContaining({ id: AD, user_id: BEN, prompt: ad.prompt }),
        },
      ]);
      expect(await rowsIn(db(), 'generations')).toMatchObject([
        { id: CUT, parent_generation_id: null },
      ]);
      expect(await rowsIn(db(), 'legacy_values')).toMatchObject([
        { row_id: CUT, column_name: 'parent_generation_id', value: AD },
      ]);
    });

    async function withoutForeignKeys() {
      if (kind === 'sqlite') return run(db(), 'pragma foreign_keys = off');
      await run(db(), 'alter table generations drop constraint generations_user_id_fkey');
      await run(
        db(),
        'alter table generations drop constraint generations_parent_generation_id_fkey',
      );
    }

    test('lets a person go with everything that was theirs, also in tables we do not know', async () => {
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'users', {
        ...anna,
        id: BEN,
        username: 'ben',
        email: 'ben@example.com',
      });
      await insertLegacy(db(), 'generations', { ...ad, status: 'exploded' });
      await insertLegacy(db(), 'quality_metrics', {
        id: CUT,
        generation_id: AD,
        scene_number: 1,
        vbench_scores: '{"a": 1}',
      });
      await insertLegacy(db(), 'brand_style_folders', { id: GROUP, user_id: ANNA });
      await insertLegacy(db(), 'brand_style_folders', { id: CUT, user_id: BEN });
      await migrateDatabase(db());

      await db().deleteFrom('users').where('id', '=', ANNA).execute();

      for (const table of ['generations', 'quality_metrics', 'quality_metrics_legacy']) {
        expect(await rowsIn(db(), table), table).toEqual([]);
      }
      expect(await rowsIn(db(), 'brand_style_folders')).toMatchObject([{ user_id: BEN }]);
      const legacy = await rowsIn(db(), 'legacy_values');
      expect(legacy.filter(({ user_id }) => user_id === ANNA)).toEqual([]);
    });
  });
});
