import { z } from 'zod';
import { agentMessage } from '../database/json-shapes.ts';
import { GENERATION_STATUSES, SCENE_STATES, STAGE_STATES, STAGES } from '../database/schema.ts';

/*
 * What happens to a person's things, as pages and programs are told of it; parsed on both sides. A new kind
 * of event is one more member here and one `addEvent` beside the change it tells of.
 */

const generationChanged = z.object({
  type: z.literal('generation_changed'),
  generation_id: z.string(),
  generation_group_id: z.string().nullable(),
  status: z.enum(GENERATION_STATUSES),
  progress: z.int(),
  current_step: z.string().nullable(),
  cancellation_requested: z.boolean(),
  error_message: z.string().nullable(),
});

const stageChanged = z.object({
  type: z.literal('stage_changed'),
  generation_id: z.string(),
  stage: z.enum(STAGES),
  state: z.enum(STAGE_STATES),
  /** When it came to stand so. */
  at: z.iso.datetime(),
});

const sceneChanged = z.object({
  type: z.literal('scene_changed'),
  generation_id: z.string(),
  scene_number: z.int(),
  state: z.enum(SCENE_STATES),
  progress: z.int(),
  take: z.int(),
  still_url: z.string().nullable(),
  clip_url: z.string().nullable(),
});

const agentSaid = z.object({
  type: z.literal('agent_said'),
  generation_id: z.string(),
  message: agentMessage,
});

const generationDeleted = z.object({
  type: z.literal('generation_deleted'),
  generation_id: z.string(),
});

/** Made, or another winner chosen; its variations tell of themselves. */
const comparisonChanged = z.object({
  type: z.literal('comparison_changed'),
  generation_group_id: z.string(),
  winner_generation_id: z.string().nullable(),
});

const comparisonDeleted = z.object({
  type: z.literal('comparison_deleted'),
  generation_group_id: z.string(),
});

/** Events that were asked for are kept no longer: read everything anew, then follow from this one. */
const eventsLost = z.object({ type: z.literal('events_lost') });

export const appEvent = z.discriminatedUnion('type', [
  generationChanged,
  stageChanged,
  sceneChanged,
  agentSaid,
  generationDeleted,
  comparisonChanged,
  comparisonDeleted,
  eventsLost,
]);

export type AppEvent = z.infer<typeof appEvent>;
