import { expect, test } from 'vitest';
import {
  aBrandStyle,
  aGeneration,
  aGroup,
  aMetric,
  anEditingSession,
  anId,
  aProductImage,
  aProviderCall,
  aUser,
} from '../../../test/support/builders.ts';
import { checkChanges, checkNew } from './check-record.ts';
import type { TableName } from './schema.ts';

const owner = { user_id: anId() };
const measured = { generation_id: anId() };

const VALID = {
  users: aUser(),
  generation_groups: aGroup(owner),
  generations: aGeneration(owner),
  quality_metrics: aMetric(measured),
  brand_styles: aBrandStyle(owner),
  product_images: aProductImage(owner),
  editing_sessions: anEditingSession({ ...owner, ...measured }),
  provider_calls: aProviderCall(owner),
};

const ICE = '\u{1F9CA}';
const aScene = { scene_number: 1, content: 'A cup', duration: 5, visual_elements: ['cup'] };
const aPlan = { total_scenes: 1, cohesion_score: null, scenes: [aScene] };
const switches = { use_seed_control: true, use_latent_reuse: true, use_ip_adapter: false };
const aMessage = { role: 'critic', iteration: 1, content: '', timestamp: '2026-03-01T12:00:00Z' };

const ACCEPTED: [TableName, object][] = [
  ['users', { username: 'abc', hashed_password: '' }],
  ['generations', { title: ICE.repeat(200), seed_value: Number.MAX_SAFE_INTEGER, cost: 0 }],
  ['generations', { progress: 0, duration: 1, error_message: '', temp_clip_paths: [] }],
  [
    'generations',
    { scene_plan: { ...aPlan, mood: 'kept', scenes: [{ ...aScene, beat: 'hook' }] } },
  ],
  ['generations', { coherence_settings: { ...switches, seed_value: null, storyboard_plan: {} } }],
  ['generations', { llm_conversation_history: [{ ...aMessage, score: 91 }] }],
  ['quality_metrics', { scene_number: 1, metric_value: -1.5, model_name: null }],
  ['product_images', { tags: ['summer'], category: 'packaging', description: '' }],
  ['generations', { model: 'runway/gen4.5', scene_models: { 2: 'local/motion-1' } }],
  ['provider_calls', { state: 'needs_review', cost_micros: null, scene_number: null }],
  ['editing_sessions', { status: 'rendering', revision: 4, edited_video_path: null }],
];

test.each(ACCEPTED)('keeps as it is: %s with %j', (table, values) => {
  const row = { ...VALID[table], ...values };

  expect(checkNew(table, row)).toEqual(row);
  expect(checkChanges(table, values)).toEqual(values);
});

const REFUSED: [TableName, field: string, wrong: object][] = [
  ['users', 'username', { username: 'ab' }],
  ['users', 'username', { username: 'x'.repeat(101) }],
  ['users', 'email', { email: 'not an address' }],
  ['users', 'is_active', { is_active: 1 }],
  ['generation_groups', 'comparison_type', { comparison_type: 'taste' }],
  ['generations', 'title', { title: ICE.repeat(201) }],
  ['generations', 'prompt', { prompt: '\u0000' }],
  ['generations', 'duration', { duration: 0 }],
  ['generations', 'duration', { duration: 15.5 }],
  ['generations', 'aspect_ratio', { aspect_ratio: '3:2' }],
  ['generations', 'status', { status: 'cancelled' }],
  ['generations', 'progress', { progress: 101 }],
  ['generations', 'progress', { progress: -1 }],
  ['generations', 'video_path', { video_path: 'v'.repeat(501) }],
  ['generations', 'temp_clip_paths.0', { temp_clip_paths: [7] }],
  ['generations', 'framework', { framework: 'f'.repeat(21) }],
  ['generations', 'model', { model: 'm'.repeat(101) }],
  ['generations', 'num_scenes', { num_scenes: 2 ** 31 }],
  ['generations', 'seed_value', { seed_value: -1 }],
  ['generations', 'seed_value', { seed_value: 2 ** 53 }],
  ['generations', 'cost', { cost: Number.NaN }],
  ['generations', 'cost', { cost: Number.POSITIVE_INFINITY }],
  ['generations', 'cost', { cost: -0.01 }],
  ['generations', 'generation_group_id', { generation_group_id: 'abc' }],
  ['generations', 'completed_at', { completed_at: new Date(Number.NaN) }],
  ['generations', 'completed_at', { completed_at: new Date('+020000-01-01') }],
  ['generations', 'llm_specification.hook', { llm_specification: { hook: 1 } }],
  [
    'generations',
    'scene_plan.scenes.0.duration',
    { scene_plan: { ...aPlan, scenes: [{ ...aScene, duration: 0 }] } },
  ],
  ['generations', 'coherence_settings.seed_value', { coherence_settings: switches }],
  [
    'generations',
    'llm_conversation_history.0.timestamp',
    { llm_conversation_history: [{ ...aMessage, timestamp: 'noon' }] },
  ],
  ['generations', 'mood', { mood: 'happy' }],
  ['quality_metrics', 'metric_value', { metric_value: Number.NaN }],
  ['quality_metrics', 'metric_name', { metric_name: '' }],
  ['quality_metrics', 'scene_number', { scene_number: 0 }],
  ['brand_styles', 'name', { name: '' }],
  ['brand_styles', 'style_data.color_palette.0', { style_data: { color_palette: ['red'] } }],
  ['brand_styles', 'sample_images.1', { sample_images: ['a.png', 3] }],
  ['product_images', 'image_width', { image_width: 0 }],
  ['product_images', 'file_size_bytes', { file_size_bytes: -1 }],
  ['product_images', 'mime_type', { mime_type: 'm'.repeat(51) }],
  ['product_images', 'category', { category: 'c'.repeat(101) }],
  ['product_images', 'tags.0', { tags: [''] }],
  [
    'editing_sessions',
    'edit_data.clips.0.end',
    { edit_data: { clips: [{ id: 'a', start: 0, position: 0 }], transitions: [], effects: [] } },
  ],
  ['editing_sessions', 'status', { status: 'saved' }],
  ['editing_sessions', 'revision', { revision: -1 }],
];

test.each(REFUSED)('refuses %s whose %s is wrong, new or changed', (table, field, wrong) => {
  const refusal = expect.objectContaining({
    code: 'INVALID_FIELD',
    details: { field },
    message: expect.stringContaining(field) as string,
  }) as Error;

  expect(() => checkNew(table, { ...VALID[table], ...wrong })).toThrow(refusal);
  expect(() => checkChanges(table, wrong)).toThrow(refusal);
});

test.each(Object.keys(VALID) as TableName[])(
  'never moves a row of %s to another identity',
  (table) => {
    for (const fixed of ['id', 'created_at']) {
      expect(() => checkChanges(table, { [fixed]: VALID[table].id })).toThrow(
        expect.objectContaining({ details: { field: fixed } }) as Error,
      );
    }
  },
);

test('says what a field must be in one sentence', () => {
  expect(() => checkNew('generations', { ...VALID.generations, progress: 101 })).toThrow(
    /^progress must be a whole number from 0 to 100\.$/,
  );
});

test('writes ids and email addresses in lower case', () => {
  const id = anId();
  const user = { ...VALID.users, id: id.toUpperCase(), email: ' Ada@Example.COM ' };

  expect(checkNew('users', user)).toMatchObject({ id, email: 'ada@example.com' });
});

test('cuts our own words when they are too long instead of refusing them', () => {
  const words = { current_step: 'Rendering '.repeat(30), error_message: 'e'.repeat(5_000) };

  const { current_step, error_message } = checkChanges('generations', words);

  expect(current_step).toMatch(/^Rendering .*…$/);
  expect(current_step?.length).toBeLessThanOrEqual(100);
  expect(error_message).toHaveLength(2_000);
});
