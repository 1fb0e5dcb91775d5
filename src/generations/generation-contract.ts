import { z } from 'zod';
import { pageQuery } from '#src/http/page-contract.ts';
import { agentMessage, coherenceSettings, scenePlan } from '#src/platform/database/json-shapes.ts';
import { SORTS } from '#src/platform/database/page-query.ts';
import {
  ASPECT_RATIOS,
  GENERATION_MODES,
  GENERATION_STATUSES,
  INTERACTIVE_STAGES,
} from '#src/platform/database/schema.ts';
import { FRAMEWORKS, MASTER_MODE } from '#src/stories/story.ts';
import { CAPTION_CHOICES } from './captions-of.ts';
import { LOCAL_MODEL } from './local-model.ts';

/** Longer prompts hold more than one film can say. */
const MAX_PROMPT_LENGTH = 5000;
const MIN_DURATION = 6;
const MAX_DURATION = 60;

export const modelId = z
  .string()
  .min(1)
  .max(100)
  .transform((id) => (id === 'local' ? LOCAL_MODEL : id));

/** Where it leads is looked at when it is fetched: names may mean something else by then. */
function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/u.test(protocol) && username === '' && password === '';
}

/** What a person asks for. Every fault is one sentence that names the field. */
export const generationRequest = z.strictObject({
  prompt: z
    .string()
    .trim()
    .min(1, 'The prompt is empty: say in one sentence what the ad is for.')
    .max(
      MAX_PROMPT_LENGTH,
      `The prompt is too long: ${MAX_PROMPT_LENGTH.toLocaleString('en')} characters at most.`,
    ),
  framework: z
    .enum([...FRAMEWORKS, MASTER_MODE], {
      error: `The framework must be one of ${[...FRAMEWORKS, MASTER_MODE].join(', ')}.`,
    })
    .default('PAS'),
  /** Seconds. */
  duration: z
    .int('The duration must be a whole number of seconds.')
    .min(MIN_DURATION, `The duration must be at least ${MIN_DURATION} seconds.`)
    .max(MAX_DURATION, `The duration must be at most ${MAX_DURATION} seconds.`)
    .default(15),
  aspect_ratio: z
    .enum(ASPECT_RATIOS, { error: `The aspect ratio must be one of ${ASPECT_RATIOS.join(', ')}.` })
    .default('9:16'),
  /** The same prompt, settings and seed give the same film. */
  seed_value: z
    .int('The seed must be a whole number.')
    .min(0, 'The seed must not be negative.')
    .max(2 ** 31 - 1, 'The seed must be at most 2147483647.')
    .optional(),
  /** Whether a language model writes; by default where there is one. */
  use_llm: z.boolean('use_llm must be true or false.').optional(),
  /** One of the person's own product images, shown in the film. */
  product_image_id: z.string().nullable().default(null),
  /** The page of the product: what stands there feeds the story, its pictures and colour the film. */
  product_url: z
    .string('The product page must be a web address.')
    .trim()
    .max(2_000, 'The address of the product page is too long: 2,000 characters at most.')
    .refine(isWebAddress, 'The product page must be a whole http or https address without a name.')
    .nullable()
    .default(null),
  /** One of the person's own brand styles, whose colours the film takes. */
  brand_style_id: z.string().nullable().default(null),
  /** What makes the scenes: our own renderer unless a video model of the catalogue is named. */
  model: modelId.optional(),
  /** Scenes that something else makes than the film's model, by their number. */
  scene_models: z
    .record(z.string().regex(/^[1-9]\d*$/, 'A scene is named by its number.'), modelId)
    .nullable()
    .default(null),
  /** How the scenes lean on each other; what is left out is on, and what a video model cannot do is refused. */
  coherence_settings: z
    .strictObject({
      /** One seed for all scenes, else one for each. */
      use_seed_control: z.boolean(),
      /** Ground and camera go on over the cuts, else each scene begins its own. */
      use_latent_reuse: z.boolean(),
      /** The product is in every scene it suits, else only where it enters and at the end. */
      use_ip_adapter: z.boolean(),
    })
    .partial()
    .optional(),
  /** Composed for the film, unless none is wanted: then it has the sounds of its scenes only. */
  music: z.enum(['composed', 'none'], { error: 'The music must be composed or none.' }).optional(),
  /** True for the first voice there is, or the name of one: the lines are spoken, in English only. */
  voice: z
    .union([z.boolean(), z.string()], {
      error: 'The voice must be true, false or the name of one.',
    })
    .default(false),
  /** Shown in the picture, in files beside it, or nowhere. Burned where there is a voice, else files. */
  captions: z
    .enum(CAPTION_CHOICES, { error: `The captions must be one of ${CAPTION_CHOICES.join(', ')}.` })
    .optional(),
  /** Nothing moves fast, nothing jumps: for people whom motion makes unwell. */
  prefers_calm: z.boolean('prefers_calm must be true or false.').default(false),
  /** `interactive` stops after story, references, storyboard and clips, each time for your word. */
  mode: z
    .enum(GENERATION_MODES, { error: `The mode must be one of ${GENERATION_MODES.join(', ')}.` })
    .default('auto'),
});

export type GenerationRequest = z.input<typeof generationRequest>;

/** What a person sees of a generation: an allow-list, so that a new column cannot leak. */
export const generationView = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    prompt: z.string(),
    duration: z.int(),
    aspect_ratio: z.enum(ASPECT_RATIOS),
    framework: z.string().nullable(),
    status: z.enum(GENERATION_STATUSES),
    progress: z.int(),
    current_step: z.string().nullable(),
    scene_plan: scenePlan.nullable(),
    video_url: z.string().nullable(),
    thumbnail_url: z.string().nullable(),
    model: z.string().nullable(),
    seed_value: z.int().nullable(),
    voice: z.string().nullable().describe('The voice that speaks in it.'),
    captions: z.enum(CAPTION_CHOICES).nullable(),
    generation_time_seconds: z.int().nullable(),
    cost: z.number().nullable(),
    error_message: z.string().nullable(),
    cancellation_requested: z.boolean(),
    generation_group_id: z.string().nullable().describe('The comparison it was made for.'),
    parent_generation_id: z.string().nullable().describe('The ad it is another version of.'),
    retaken_scene: z
      .int()
      .nullable()
      .describe('The scene of its parent that was taken again for it.'),
    product_image_id: z.string().nullable(),
    brand_style_id: z.string().nullable(),
    product_url: z.string().nullable().describe('The page of the product it is for.'),
    prefers_calm: z.boolean(),
    mode: z
      .enum(GENERATION_MODES)
      .describe('Whether it stops for your word after each stage: see its `stage`.'),
    stage: z
      .enum(INTERACTIVE_STAGES)
      .nullable()
      .describe('Of an interactive ad: what is being made, or waits for your word.'),
    waiting_since: z
      .date()
      .nullable()
      .describe('Since when it waits for your word; null: it does not wait.'),
    coherence_settings: coherenceSettings.nullable(),
    created_at: z.date(),
    completed_at: z.date().nullable(),
  })
  .meta({ id: 'Generation' });

export const generationPage = z.object({
  items: z.array(generationView),
  total: z.int().describe('On all pages together.'),
  next_cursor: z.string().nullable().describe('Null on the last page.'),
});

export const generationQuery = pageQuery.extend({
  status: z
    .enum(GENERATION_STATUSES, {
      error: `The status must be one of ${GENERATION_STATUSES.join(', ')}.`,
    })
    .optional(),
  q: z.string().max(500, 'q is too long.').optional().describe('Words in the title or prompt.'),
  framework: z.string().max(20, 'framework is too long.').optional(),
  sort: z
    .enum(SORTS, { error: `sort must be one of ${SORTS.join(', ')}.` })
    .default('created_at_desc'),
  everyone: z
    .enum(['true', 'false'], { error: 'everyone must be true or false.' })
    .default('false')
    .describe('For superusers: also other people’s.'),
});

export const versionList = z.object({ items: z.array(generationView) });

export const conversation = z.object({
  items: z
    .array(agentMessage)
    .describe('What writer, critics and director said to each other, in order.'),
});
