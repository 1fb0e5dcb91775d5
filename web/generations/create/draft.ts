import { z } from 'zod';
import { FRAMEWORKS, type Framework } from '#web/ui/frameworks.ts';
import { SHAPES } from '../shapes.ts';

export const MAX_PROMPT_LENGTH = 5000;
export const OUR_RENDERER = 'local/motion-1';
export const MASTER = 'master_mode';
const MAX_SEED = 2 ** 31;

export type Persuasion = Framework | typeof MASTER;
export const PERSUASIONS = [...(Object.keys(FRAMEWORKS) as Framework[]), MASTER] as const;

const picture = z.object({ id: z.string(), name: z.string(), image_url: z.string() });
export type AttachedPicture = z.infer<typeof picture>;

const wish = z.object({
  prompt: z.string().max(MAX_PROMPT_LENGTH),
  framework: z.enum(PERSUASIONS),
  duration: z.int().min(6).max(60),
  aspect_ratio: z.enum(SHAPES.map(({ value }) => value)),
  model: z.string(),
  product_image_id: z.string().nullable(),
  /** As typed; empty: there is none. Drafts of before had no such field. */
  product_url: z.string().default(''),
  brand_style_id: z.string().nullable(),
  music: z.enum(['composed', 'none']),
  /** Empty: nobody speaks. */
  voice: z.string(),
  /** `usual`: burned where there is a voice, else files. */
  captions: z.enum(['usual', 'burned', 'files', 'none']),
  prefers_calm: z.boolean(),
  /** `interactive` waits for the person's word after each stage. */
  mode: z.enum(['auto', 'interactive']),
  seed_value: z
    .int()
    .min(0)
    .max(MAX_SEED - 1),
  use_llm: z.boolean().nullable(),
});

/** What one ad is asked for with. */
export type Wish = z.infer<typeof wish>;

const draft = wish.extend({
  scene_models: z.record(z.string(), z.string()),
  coherence_settings: z.partialRecord(
    z.enum(['use_seed_control', 'use_latent_reuse', 'use_ip_adapter']),
    z.boolean(),
  ),
  /** Shown with the brief; one of them is in the ad. */
  pictures: z.array(picture),
  compare: z
    .object({
      by: z.enum(['settings', 'prompt']),
      /** In which settings they differ. */
      fields: z.array(z.string()),
      /** The ads beside the one above, each with what is its own. */
      others: z.array(wish.partial()).max(9),
    })
    .nullable(),
});

/** What somebody is about to ask for, as they left it. */
export type Draft = z.infer<typeof draft>;
export type Coherence = keyof Draft['coherence_settings'];

export function newDraft(): Draft {
  return {
    prompt: '',
    framework: 'PAS',
    duration: 15,
    aspect_ratio: '9:16',
    model: OUR_RENDERER,
    product_image_id: null,
    product_url: '',
    brand_style_id: null,
    music: 'composed',
    voice: '',
    captions: 'usual',
    prefers_calm: false,
    mode: 'auto',
    seed_value: newSeed(),
    use_llm: null,
    scene_models: {},
    coherence_settings: {},
    pictures: [],
    compare: null,
  };
}

/** Undefined where nothing was kept, or what was kept is of another version. */
export function readDraft(kept: string | null): Draft | undefined {
  try {
    return draft.safeParse(JSON.parse(kept ?? 'null')).data;
  } catch {
    return undefined; // not even JSON
  }
}

export function newSeed(): number {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return chance % MAX_SEED;
}
