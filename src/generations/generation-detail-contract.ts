import { z } from 'zod';
import { delivered, productPage, sceneModels } from '#src/platform/database/json-shapes.ts';
import { SCENE_STATES, STAGES } from '#src/platform/database/schema.ts';
import { generationView } from './generation-contract.ts';
import { MUSIC_WORDS } from './music-choice.ts';

const sceneView = z
  .object({
    scene_number: z.int(),
    beat: z
      .string()
      .nullable()
      .describe('The part of the framework it tells: problem, bridge, action …'),
    kind: z
      .string()
      .nullable()
      .describe('What it does, whatever the framework: hook, reveal, close …'),
    headline: z.string(),
    support: z.string().nullable(),
    visual_elements: z.array(z.string()),
    seconds: z.number(),
    state: z
      .enum(SCENE_STATES)
      .describe('`filming`: a vendor makes its footage; `ready`: its clip can be watched.'),
    progress: z.int().describe('0 to 100, of what is drawn here.'),
    take: z.int().describe('How often it was made, over all versions of the ad.'),
    still_url: z
      .string()
      .nullable()
      .describe('From its plan, and from its clip once there is one; null before it is designed.'),
    clip_url: z.string().nullable().describe('Silent; null until it is made.'),
    model: z.string().nullable(),
    seed: z.int().nullable(),
    note: z.string().nullable().describe('What its owner asked for when it was taken again.'),
    prompt: z.string().nullable().describe('What a video model was asked to film, word for word.'),
    cost: z
      .number()
      .nullable()
      .describe('US dollars billed for it; 0 when nothing was bought, null while it is not known.'),
    started_at: z.date().nullable(),
    ended_at: z.date().nullable(),
  })
  .meta({ id: 'Scene' });

const stageView = z
  .object({
    stage: z.enum(STAGES),
    state: z.enum(['waiting', 'running', 'done', 'failed']).nullable(),
    started_at: z.date().nullable(),
    ended_at: z.date().nullable(),
  })
  .meta({ id: 'Stage', description: 'Null: from before it was written down.' });

/** An ad with all that a page about it shows. */
export const generationDetail = z
  .object({
    ...generationView.shape,
    music: z.enum(MUSIC_WORDS).describe('`own`: a file that was handed over on the host.'),
    product_page: z
      .object(productPage.shape)
      .nullable()
      .describe('What stood on its product page; null: none was given, or it is not read yet.'),
    scene_models: sceneModels.nullable().describe('Scenes with a model of their own.'),
    use_llm: z.boolean().describe('Whether a language model was to write its story.'),
    scenes: z.array(sceneView).describe('Empty until the story is written.'),
    stages: z.array(stageView).describe('Those this ad goes through, in their order.'),
    spent: z.object({
      known: z.number().describe('US dollars billed so far.'),
      unknown_orders: z.int().describe('Orders of which nobody knows yet what they cost.'),
      expected: z
        .number()
        .nullable()
        .describe(
          'US dollars expected when it was accepted, a model’s words at most; null: not written down.',
        ),
    }),
    delivered: delivered
      .nullable()
      .describe('The finished film as it was measured; null until there is one.'),
    versions: z.int().describe('How many were made from it.'),
    last_event_id: z
      .int()
      .describe(
        'Where your events stood before this was read: follow from here, nothing is missed.',
      ),
  })
  .meta({ id: 'GenerationDetail' });

export type GenerationDetail = z.input<typeof generationDetail>;
export type SceneView = z.input<typeof sceneView>;
export type StageView = z.input<typeof stageView>;
