import { beforeEach, expect, test } from 'vitest';
import { onBothEmptyDatabases } from '../../../../test/support/databases.ts';
import {
  insertLegacy,
  makeLegacyDatabase,
  rowsIn,
} from '../../../../test/support/legacy/first-ad-mint.ts';
import { AD, ad, ANNA, anna, CUT } from '../../../../test/support/legacy/legacy-rows.ts';
import { migrateDatabase } from '../migrate-database.ts';

onBothEmptyDatabases('what an adopted database says', (db) => {
  beforeEach(() => makeLegacyDatabase(db()));

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

    const session = await db().selectFrom('editing_sessions').selectAll().executeTakeFirstOrThrow();
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
});
