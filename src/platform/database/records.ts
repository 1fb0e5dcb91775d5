import { z } from 'zod';
import { cleanJson, cleanText, countCharacters, cutText } from './clean-text.ts';
import * as shapes from './json-shapes.ts';
import {
  ASPECT_RATIOS,
  CALL_KINDS,
  CALL_STATES,
  COMPARISON_TYPES,
  EDITING_STATUSES,
  GENERATION_MODES,
  GENERATION_STATUSES,
  INTERACTIVE_STAGES,
  type NewRow,
  type TableName,
} from './schema.ts';

/*
 * What each field may hold when it is written, the same on both databases: SQLite would keep 600 characters
 * in a VARCHAR(500) and 2.5 in an INTEGER. One rule a field; `check-record.ts` applies them.
 */

/** The largest INTEGER of PostgreSQL. */
const MAX_INT = 2_147_483_647;
const DAY_IN_SECONDS = 86_400;

const id = z.guid({ error: 'must be a UUID' }).toLowerCase();

/** Length in characters; without a `max`, as long as anyone likes. */
function text(max = Infinity, min = 0) {
  const must = max === Infinity ? `must not be empty` : `must have ${min} to ${max} characters`;
  return z
    .string({ error: 'must be text' })
    .transform(cleanText)
    .refine(
      (value) => value.length >= min && (value.length <= max || countCharacters(value) <= max),
      { error: must },
    );
}

/** Words of our own that describe what happened: cut rather than refused, or a run would fail for its own comment. */
function ownWords(max: number) {
  return z.string({ error: 'must be text' }).transform((words) => cutText(cleanText(words), max));
}

function whole(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.int({ error }).min(min, { error }).max(max, { error });
}

const finite = z.number({ error: 'must be a number' });
const flag = z.boolean({ error: 'must be true or false' });
const path = text(500, 1);

function oneOf<const T extends readonly string[]>(words: T) {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

function json<T extends z.ZodType>(shape: T) {
  return z.preprocess(cleanJson, shape);
}

/** Years 1970 to 9999: what sorts the same as text and as a time. */
const time = z
  .date({ error: 'must be a time' })
  .refine((value) => value.getTime() >= 0 && value.getUTCFullYear() <= 9999, {
    error: 'must be a time from 1970 to 9999',
  });

export const RECORDS = {
  users: z.strictObject({
    id,
    username: text(100, 3),
    email: text(255, 3)
      .transform((email) => email.trim().toLowerCase())
      .refine((email) => /^[^\s@]+@[^\s@]+$/.test(email), { error: 'must be an email address' }),
    /** Empty for someone who has no password yet and cannot sign in with one. */
    hashed_password: text(255),
    is_active: flag.optional(),
    is_superuser: flag.optional(),
    created_at: time,
  }),
  generation_groups: z.strictObject({
    id,
    user_id: id,
    comparison_type: oneOf(COMPARISON_TYPES),
    winner_generation_id: id.nullish(),
    created_at: time,
  }),
  generations: z.strictObject({
    id,
    user_id: id,
    title: text(200, 1).nullish(),
    prompt: text(Infinity, 1),
    duration: whole(1, DAY_IN_SECONDS).optional(),
    aspect_ratio: oneOf(ASPECT_RATIOS).optional(),
    status: oneOf(GENERATION_STATUSES).optional(),
    progress: whole(0, 100).optional(),
    current_step: ownWords(100).nullish(),
    video_path: path.nullish(),
    video_url: path.nullish(),
    thumbnail_url: path.nullish(),
    temp_clip_paths: json(shapes.fileKeys).nullish(),
    framework: text(20, 1).nullish(),
    model: text(100, 1).nullish(),
    num_scenes: whole(0, MAX_INT).nullish(),
    num_clips: whole(0, MAX_INT).nullish(),
    use_llm: flag.optional(),
    llm_specification: json(shapes.adSpecification).nullish(),
    scene_plan: json(shapes.scenePlan).nullish(),
    llm_conversation_history: json(z.array(shapes.agentMessage)).nullish(),
    coherence_settings: json(shapes.coherenceSettings).nullish(),
    seed_value: whole(0, Number.MAX_SAFE_INTEGER).nullish(),
    generation_time_seconds: whole(0, MAX_INT).nullish(),
    cost: finite.min(0, { error: 'must not be below 0' }).nullish(),
    error_message: ownWords(2_000).nullish(),
    cancellation_requested: flag.optional(),
    generation_group_id: id.nullish(),
    parent_generation_id: id.nullish(),
    product_image_id: id.nullish(),
    brand_style_id: id.nullish(),
    product_url: text(2_000, 1).nullish(),
    product_page: json(shapes.keptProductPage).nullish(),
    music_path: path.nullish(),
    voice: text(100, 1).nullish(),
    captions: oneOf(['burned', 'files', 'none']).nullish(),
    prefers_calm: flag.optional(),
    scene_models: json(shapes.sceneModels).nullish(),
    scene_seeds: json(shapes.sceneSeeds).nullish(),
    scene_notes: json(shapes.sceneNotes).nullish(),
    retaken_scene: whole(1, MAX_INT).nullish(),
    expected_micros: whole(0, MAX_INT).nullish(),
    delivered: json(shapes.delivered).nullish(),
    mode: oneOf(GENERATION_MODES).optional(),
    stage: oneOf(INTERACTIVE_STAGES).nullish(),
    waiting_since: time.nullish(),
    direction: json(shapes.direction).nullish(),
    attempts: whole(1, MAX_INT).optional(),
    created_at: time,
    completed_at: time.nullish(),
  }),
  quality_metrics: z.strictObject({
    id,
    generation_id: id,
    scene_number: whole(1, MAX_INT).nullish(),
    metric_name: text(100, 1),
    metric_value: finite,
    model_name: text(100, 1).nullish(),
    created_at: time,
  }),
  brand_styles: z.strictObject({
    id,
    user_id: id,
    name: text(200, 1),
    description: text().nullish(),
    style_data: json(shapes.styleData),
    image_folder_path: path.nullish(),
    sample_images: json(shapes.fileKeys).nullish(),
    created_at: time,
    updated_at: time,
  }),
  product_images: z.strictObject({
    id,
    user_id: id,
    name: text(200, 1),
    description: text().nullish(),
    image_path: path,
    image_url: path,
    file_size_bytes: whole(1, MAX_INT),
    image_width: whole(1, MAX_INT),
    image_height: whole(1, MAX_INT),
    mime_type: text(50, 1),
    category: text(100, 1).nullish(),
    tags: json(shapes.tags).nullish(),
    created_at: time,
  }),
  editing_sessions: z.strictObject({
    id,
    generation_id: id,
    user_id: id,
    edit_data: json(shapes.editData),
    edited_video_path: path.nullish(),
    edited_video_url: path.nullish(),
    status: oneOf(EDITING_STATUSES).optional(),
    revision: whole(0, MAX_INT).optional(),
    created_at: time,
    updated_at: time,
  }),
  provider_calls: z.strictObject({
    id,
    user_id: id,
    generation_id: id.nullish(),
    kind: oneOf(CALL_KINDS),
    scene_number: whole(1, MAX_INT).nullish(),
    call_key: text(200, 1),
    attempt: whole(1, MAX_INT),
    provider: text(100, 1),
    model: text(100, 1),
    state: oneOf(CALL_STATES),
    remote_id: text(500, 1).nullish(),
    expected_micros: whole(0, MAX_INT).nullish(),
    cost_micros: whole(0, MAX_INT).nullish(),
    failure_code: text(20, 1).nullish(),
    failure_reason: ownWords(2_000).nullish(),
    created_at: time,
    submitted_at: time.nullish(),
    ended_at: time.nullish(),
  }),
} satisfies { [T in TableName]: z.ZodObject<Record<keyof NewRow<T>, z.ZodType>> };
