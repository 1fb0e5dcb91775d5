/*
 * The seven tables as the seed's document describes them: names, types, lengths, defaults, what may be null,
 * and what happens when the row above goes. Migration 0016 makes them; later changes are later migrations.
 */

export interface Column {
  type: 'id' | 'text' | 'varchar' | 'integer' | 'bigint' | 'float' | 'boolean' | 'json' | 'time';
  /** Characters; for `varchar`. */
  max?: number;
  nullable?: true;
  unique?: true;
  default?: number | boolean | string;
  /** The only values there are. */
  oneOf?: readonly string[];
  /** Bounds of a number, inclusive. */
  min?: number;
  upTo?: number;
  references?: TableName;
  /** When the row it refers to goes: `cascade` unless the key may be null. */
  onDelete?: 'cascade' | 'set null';
}

export type TableName =
  | 'users'
  | 'generation_groups'
  | 'generations'
  | 'quality_metrics'
  | 'brand_styles'
  | 'product_images'
  | 'editing_sessions';

const id: Column = { type: 'id' };
const text: Column = { type: 'text' };
const json: Column = { type: 'json' };
const time: Column = { type: 'time' };
const varchar = (max: number): Column => ({ type: 'varchar', max });
const integer = (min?: number, upTo?: number): Column => ({
  type: 'integer',
  ...(min !== undefined && { min }),
  ...(upTo !== undefined && { upTo }),
});
const owned = (references: TableName): Column => ({ type: 'id', references, onDelete: 'cascade' });
const linked = (references: TableName): Column => ({
  type: 'id',
  references,
  onDelete: 'set null',
  nullable: true,
});
const optional = (column: Column): Column => ({ ...column, nullable: true });
const either = (...oneOf: string[]): Column => ({ type: 'varchar', max: 20, oneOf });
const yesOrNo = (byDefault: boolean): Column => ({ type: 'boolean', default: byDefault });

/** Parents come before their children. */
export const PRESENT_TABLES: Record<TableName, Record<string, Column>> = {
  users: {
    id,
    username: { ...varchar(100), unique: true },
    email: { ...varchar(255), unique: true },
    hashed_password: varchar(255),
    is_active: yesOrNo(true),
    is_superuser: yesOrNo(false),
    created_at: time,
  },
  generation_groups: {
    id,
    user_id: owned('users'),
    created_at: time,
    comparison_type: either('settings', 'prompt'),
  },
  generations: {
    id,
    user_id: owned('users'),
    title: optional(varchar(200)),
    prompt: text,
    duration: { ...integer(1), default: 15 },
    aspect_ratio: { ...either('9:16', '16:9', '1:1', '4:5'), default: '9:16' },
    status: { ...either('pending', 'processing', 'completed', 'failed'), default: 'pending' },
    progress: { ...integer(0, 100), default: 0 },
    current_step: optional(varchar(100)),
    video_path: optional(varchar(500)),
    video_url: optional(varchar(500)),
    thumbnail_url: optional(varchar(500)),
    temp_clip_paths: optional(json),
    framework: optional(varchar(20)),
    model: optional(varchar(100)),
    num_scenes: optional(integer()),
    num_clips: optional(integer()),
    use_llm: yesOrNo(true),
    llm_specification: optional(json),
    scene_plan: optional(json),
    llm_conversation_history: optional(json),
    coherence_settings: optional(json),
    seed_value: { type: 'bigint', nullable: true }, // a seed of 2^32 does not fit an integer
    generation_time_seconds: optional(integer()),
    cost: { type: 'float', nullable: true },
    error_message: optional(text),
    cancellation_requested: yesOrNo(false),
    generation_group_id: linked('generation_groups'),
    parent_generation_id: linked('generations'),
    created_at: time,
    completed_at: optional(time),
  },
  quality_metrics: {
    id,
    generation_id: owned('generations'),
    scene_number: optional(integer()),
    metric_name: varchar(100),
    metric_value: { type: 'float' },
    model_name: optional(varchar(100)),
    created_at: time,
  },
  brand_styles: {
    id,
    user_id: owned('users'),
    name: varchar(200),
    description: optional(text),
    style_data: json,
    image_folder_path: optional(varchar(500)),
    sample_images: optional(json),
    created_at: time,
    updated_at: time,
  },
  product_images: {
    id,
    user_id: owned('users'),
    name: varchar(200),
    description: optional(text),
    image_path: varchar(500),
    image_url: varchar(500),
    file_size_bytes: integer(0),
    image_width: integer(0),
    image_height: integer(0),
    mime_type: varchar(50),
    category: optional(varchar(100)),
    tags: optional(json),
    created_at: time,
  },
  editing_sessions: {
    id,
    generation_id: owned('generations'),
    user_id: owned('users'),
    edit_data: json,
    edited_video_path: optional(varchar(500)),
    edited_video_url: optional(varchar(500)),
    status: { ...either('draft', 'rendering', 'completed', 'failed'), default: 'draft' },
    created_at: time,
    updated_at: time,
  },
};

export const TABLE_NAMES = Object.keys(PRESENT_TABLES) as TableName[];
