import { z } from 'zod';
import { GENERATION_STATUSES } from '../database/schema.ts';

/*
 * What happens to a person's things, as pages and programs are told of it; parsed on both sides. A new kind
 * of event is one more member here and one `addEvent` beside the change it tells of.
 */

const generationChanged = z.object({
  type: z.literal('generation_changed'),
  generation_id: z.string(),
  status: z.enum(GENERATION_STATUSES),
  progress: z.int(),
  current_step: z.string().nullable(),
  cancellation_requested: z.boolean(),
  error_message: z.string().nullable(),
});

const sceneChanged = z.object({
  type: z.literal('scene_changed'),
  generation_id: z.string(),
  scene_number: z.int(),
  state: z.enum(['rendering', 'finished', 'failed']),
});

const generationDeleted = z.object({
  type: z.literal('generation_deleted'),
  generation_id: z.string(),
});

/** Events that were asked for are kept no longer: read everything anew, then follow from this one. */
const eventsLost = z.object({ type: z.literal('events_lost') });

export const appEvent = z.discriminatedUnion('type', [
  generationChanged,
  sceneChanged,
  generationDeleted,
  eventsLost,
]);

export type AppEvent = z.infer<typeof appEvent>;
