import { initDb } from './0001_init_db.ts';
import { addTitleToGenerations } from './0002_add_title_to_generations.ts';
import { addVideoUrlAndThumbnailUrl } from './0003_add_video_url_and_thumbnail_url.ts';
import { addBasicSettingsAndGenerationTime } from './0004_add_basic_settings_and_generation_time.ts';
import { addLlmSpecificationAndScenePlan } from './0005_add_llm_specification_and_scene_plan.ts';
import { addCoherenceSettings } from './0006_add_coherence_settings.ts';
import { addSeedValue } from './0007_add_seed_value.ts';
import { addTempClipPathsAndCancellation } from './0008_add_temp_clip_paths_and_cancellation.ts';
import { addConversationHistory } from './0009_add_conversation_history.ts';
import { addParentGenerationId } from './0010_add_parent_generation_id.ts';
import { addGenerationGroups } from './0011_add_generation_groups.ts';
import { addQualityMetrics } from './0012_add_quality_metrics.ts';
import { createBrandProductImageTables } from './0013_create_brand_product_image_tables.ts';
import { addExtractionFields } from './0014_add_extraction_fields.ts';
import { createEditingSessionsTable } from './0015_create_editing_sessions_table.ts';
import { presentShape } from './0016_present_shape.ts';
import { revision } from './0017_revision.ts';
import { compositeIndexes } from './0018_composite_indexes.ts';
import { durableWork } from './0019_durable_work.ts';
import { generationInputs } from './0020_generation_inputs.ts';
import { music } from './0021_music.ts';
import { providerCalls } from './0022_provider_calls.ts';
import { events } from './0023_events.ts';
import { workAtScale } from './0024_work_at_scale.ts';
import { accounts } from './0025_accounts.ts';
import { webhooks } from './0026_webhooks.ts';
import { voiceAndCaptions } from './0028_voice_and_captions.ts';
import { calm } from './0029_calm.ts';
import { scenesAndStages } from './0030_scenes_and_stages.ts';
import { interactiveMode } from './0031_interactive_mode.ts';
import { retakenScene } from './0032_retaken_scene.ts';
import { productPage } from './0033_product_page.ts';
import type { Migration } from './migration.ts';

/**
 * The one history of both databases, oldest first. The first fifteen are the first Ad Mint AI's own and find
 * their work done in a database of hers. New ones go at the end; none is changed once it was released.
 */
export const MIGRATIONS: readonly Migration[] = [
  initDb,
  addTitleToGenerations,
  addVideoUrlAndThumbnailUrl,
  addBasicSettingsAndGenerationTime,
  addLlmSpecificationAndScenePlan,
  addCoherenceSettings,
  addSeedValue,
  addTempClipPathsAndCancellation,
  addConversationHistory,
  addParentGenerationId,
  addGenerationGroups,
  addQualityMetrics,
  createBrandProductImageTables,
  addExtractionFields,
  createEditingSessionsTable,
  presentShape,
  revision,
  compositeIndexes,
  durableWork,
  generationInputs,
  music,
  providerCalls,
  events,
  workAtScale,
  accounts,
  webhooks,
  voiceAndCaptions,
  calm,
  scenesAndStages,
  interactiveMode,
  retakenScene,
  productPage,
];
