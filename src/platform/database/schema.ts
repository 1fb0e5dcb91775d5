import type { ColumnType, Generated, Insertable, Selectable, Updateable } from 'kysely';
import type {
  AdSpecification,
  AgentMessage,
  CoherenceSettings,
  Delivered,
  Direction,
  EditData,
  KeptProductPage,
  SceneModels,
  SceneNotes,
  SceneSeeds,
  ScenePlan,
  StyleData,
} from './json-shapes.ts';

/** Set once, by the application. */
type Fixed<T> = ColumnType<T, T, never>;

export const GENERATION_STATUSES = ['pending', 'processing', 'completed', 'failed'] as const;
export type GenerationStatus = (typeof GENERATION_STATUSES)[number];

export const GENERATION_MODES = ['auto', 'interactive'] as const;

/** What an interactive ad is made in; it waits for its owner's word after each but the last. */
export const INTERACTIVE_STAGES = ['story', 'references', 'storyboard', 'clips', 'film'] as const;
export type InteractiveStage = (typeof INTERACTIVE_STAGES)[number];

export const COMPARISON_TYPES = ['settings', 'prompt'] as const;
type ComparisonType = (typeof COMPARISON_TYPES)[number];

export const EDITING_STATUSES = ['draft', 'rendering', 'completed', 'failed'] as const;
type EditingStatus = (typeof EDITING_STATUSES)[number];

export const ASPECT_RATIOS = ['9:16', '16:9', '1:1', '4:5'] as const;
type AspectRatio = (typeof ASPECT_RATIOS)[number];

/** Of an ad's making, in their order; an ad may do without voice and footage. */
export const STAGES = ['story', 'voice', 'design', 'footage', 'clips', 'film'] as const;
export type StageName = (typeof STAGES)[number];

export const STAGE_STATES = ['running', 'done', 'failed'] as const;
export type StageState = (typeof STAGE_STATES)[number];

/** `filming`: a vendor makes its footage; `rendering`: it is drawn here; `ready`: its clip is kept. */
export const SCENE_STATES = ['queued', 'filming', 'rendering', 'ready', 'failed'] as const;
export type SceneState = (typeof SCENE_STATES)[number];

interface Users {
  id: Fixed<string>;
  username: string;
  email: string;
  hashed_password: string;
  is_active: Generated<boolean>;
  is_superuser: Generated<boolean>;
  created_at: Fixed<Date>;
}

interface GenerationGroups {
  id: Fixed<string>;
  user_id: Fixed<string>;
  comparison_type: ComparisonType;
  /** The variation its owner likes best (ours). */
  winner_generation_id: string | null;
  created_at: Fixed<Date>;
}

interface Generations {
  id: Fixed<string>;
  user_id: Fixed<string>;
  title: string | null;
  prompt: string;
  /** Seconds. */
  duration: Generated<number>;
  aspect_ratio: Generated<AspectRatio>;
  status: Generated<GenerationStatus>;
  /** 0 to 100; never goes back. */
  progress: Generated<number>;
  /** What is being done, in a user's words. */
  current_step: string | null;
  /** Key of the film in `Files`, never an absolute path. */
  video_path: string | null;
  video_url: string | null;
  thumbnail_url: string | null;
  /** Keys of the scenes' clips while the run lasts, in scene order. */
  temp_clip_paths: string[] | null;
  framework: string | null;
  model: string | null;
  num_scenes: number | null;
  num_clips: number | null;
  use_llm: Generated<boolean>;
  llm_specification: AdSpecification | null;
  scene_plan: ScenePlan | null;
  llm_conversation_history: AgentMessage[] | null;
  coherence_settings: CoherenceSettings | null;
  seed_value: number | null;
  generation_time_seconds: number | null;
  /** USD that was billed; null while unknown. */
  cost: number | null;
  error_message: string | null;
  cancellation_requested: Generated<boolean>;
  generation_group_id: string | null;
  parent_generation_id: string | null;
  /** What the film shows, and whose colours it takes (ours). */
  product_image_id: string | null;
  brand_style_id: string | null;
  /** The address of the product's page, and what stands there; null before it was read (ours). */
  product_url: string | null;
  product_page: KeptProductPage | null;
  /** Key of the owner's own music in `Files`, or `none`; null when it is composed for the film (ours). */
  music_path: string | null;
  /** The voice that speaks in it; null when nobody does (ours). */
  voice: string | null;
  /** Where its captions are; null for an ad from before there was a choice: in files (ours). */
  captions: 'burned' | 'files' | 'none' | null;
  /** True when nothing in the film may move fast (ours). */
  prefers_calm: Generated<boolean>;
  /** Whose models make which scenes, where it is not `model` (ours). */
  scene_models: SceneModels | null;
  /** Seeds of scenes that were taken again, where they are not `seed_value` (ours). */
  scene_seeds: SceneSeeds | null;
  /** What the owner asked of scenes that were taken again, in words (ours). */
  scene_notes: SceneNotes | null;
  /** The scene of its parent that it was made to take again; null when it was not (ours). */
  retaken_scene: number | null;
  /** What was expected to be billed when it was accepted, in micro-dollars; null for an ad from before that was kept (ours). */
  expected_micros: number | null;
  /** The finished film as it was measured (ours). */
  delivered: Delivered | null;
  /** Whether it stops for its owner's word after each stage (ours). */
  mode: Generated<(typeof GENERATION_MODES)[number]>;
  /** What is being made, or waits for a word; null in an ad that is made in one go (ours). */
  stage: InteractiveStage | null;
  /** Since when it waits for its owner's word; null while it is worked on (ours). */
  waiting_since: Date | null;
  /** What its owner said at the stages (ours). */
  direction: Direction | null;
  /** The number of its run, from 1: goes up when its making is begun anew, and at each word of its owner. */
  attempts: Generated<number>;
  created_at: Fixed<Date>;
  completed_at: Date | null;
}

interface QualityMetrics {
  id: Fixed<string>;
  generation_id: Fixed<string>;
  /** Null for the film as a whole. */
  scene_number: number | null;
  metric_name: string;
  metric_value: number;
  /** What measured it. */
  model_name: string | null;
  created_at: Fixed<Date>;
}

interface BrandStyles {
  id: Fixed<string>;
  user_id: Fixed<string>;
  name: string;
  description: string | null;
  style_data: StyleData;
  image_folder_path: string | null;
  sample_images: string[] | null;
  created_at: Fixed<Date>;
  updated_at: Date;
}

interface ProductImages {
  id: Fixed<string>;
  user_id: Fixed<string>;
  name: string;
  description: string | null;
  image_path: string;
  image_url: string;
  file_size_bytes: number;
  /** Pixels, after the picture was turned upright. */
  image_width: number;
  image_height: number;
  mime_type: string;
  category: string | null;
  tags: string[] | null;
  created_at: Fixed<Date>;
}

interface EditingSessions {
  id: Fixed<string>;
  generation_id: Fixed<string>;
  user_id: Fixed<string>;
  edit_data: EditData;
  edited_video_path: string | null;
  edited_video_url: string | null;
  status: Generated<EditingStatus>;
  /** Goes up by one at every save; a save against an old one is refused. */
  revision: Generated<number>;
  created_at: Fixed<Date>;
  updated_at: Date;
}

export const CALL_KINDS = ['video', 'language', 'speech', 'image'] as const;
export const CALL_STATES = ['intent', 'submitted', 'done', 'failed', 'needs_review'] as const;

/** Something ordered from a vendor. Rows are only added; trying again is another attempt (ours). */
interface ProviderCalls {
  id: Fixed<string>;
  user_id: Fixed<string>;
  /** Null when the ad was deleted, or when the call was for none. */
  generation_id: string | null;
  kind: (typeof CALL_KINDS)[number];
  scene_number: number | null;
  /** What is bought: the same for the same thing, whoever tries to buy it. */
  call_key: string;
  attempt: number;
  provider: string;
  /** Id in the catalogue. */
  model: string;
  /** Written before the order, after it, and when its outcome is known; `needs_review` when nobody can tell. */
  state: (typeof CALL_STATES)[number];
  /** The vendor's number of the order. */
  remote_id: string | null;
  /** Micro-dollars by the catalogue's price. */
  expected_micros: number | null;
  /** Micro-dollars that were billed; null while unknown. */
  cost_micros: number | null;
  failure_code: string | null;
  failure_reason: string | null;
  created_at: Fixed<Date>;
  submitted_at: Date | null;
  ended_at: Date | null;
}

export interface Tables {
  users: Users;
  generation_groups: GenerationGroups;
  generations: Generations;
  quality_metrics: QualityMetrics;
  brand_styles: BrandStyles;
  product_images: ProductImages;
  editing_sessions: EditingSessions;
  provider_calls: ProviderCalls;
}

export type User = Selectable<Users>;
export type NewUser = Insertable<Users>;
export type UserChanges = Updateable<Users>;
export type GenerationGroup = Selectable<GenerationGroups>;
export type NewGenerationGroup = Insertable<GenerationGroups>;
export type Generation = Selectable<Generations>;
export type NewGeneration = Insertable<Generations>;
export type GenerationChanges = Updateable<Generations>;
export type QualityMetric = Selectable<QualityMetrics>;
export type NewQualityMetric = Insertable<QualityMetrics>;
export type QualityMetricChanges = Updateable<QualityMetrics>;
export type BrandStyle = Selectable<BrandStyles>;
export type NewBrandStyle = Insertable<BrandStyles>;
export type BrandStyleChanges = Updateable<BrandStyles>;
export type ProductImage = Selectable<ProductImages>;
export type NewProductImage = Insertable<ProductImages>;
export type EditingSession = Selectable<EditingSessions>;
export type NewEditingSession = Insertable<EditingSessions>;
export type EditingSessionChanges = Updateable<EditingSessions>;

export type ProviderCall = Selectable<ProviderCalls>;
export type NewProviderCall = Insertable<ProviderCalls>;

export type TableName = keyof Tables;
export type Row<T extends TableName> = Selectable<Tables[T]>;
export type NewRow<T extends TableName> = Insertable<Tables[T]>;
export type RowChanges<T extends TableName> = Updateable<Tables[T]>;
