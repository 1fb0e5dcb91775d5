import { z } from 'zod';

/*
 * What the JSON columns hold, in the seed's shapes. Objects are loose: a key we do not know is kept, since
 * rows adopted from the first Ad Mint AI and stories of a later version carry more than this.
 */

/** The story by its framework's beats: the seed's `llm_specification`, generalised. */
export const adSpecification = z.looseObject({
  framework: z.string().max(20).optional(),
  hook: z.string().optional(),
  problem: z.string().optional(),
  agitation: z.string().optional(),
  solution: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  bridge: z.string().optional(),
  attention: z.string().optional(),
  interest: z.string().optional(),
  desire: z.string().optional(),
  action: z.string().optional(),
  call_to_action: z.string().optional(),
});
export type AdSpecification = z.infer<typeof adSpecification>;

const plannedScene = z.looseObject({
  /** 1-based. */
  scene_number: z.int().positive(),
  content: z.string(),
  /** Seconds, in steps of half a second. */
  duration: z.number().positive(),
  visual_elements: z.array(z.string()),
});

export const scenePlan = z.looseObject({
  total_scenes: z.int().nonnegative(),
  /** 0 to 100 by whoever reviewed the plan; null when nobody did. */
  cohesion_score: z.number().min(0).max(100).nullable(),
  scenes: z.array(plannedScene),
});
export type ScenePlan = z.infer<typeof scenePlan>;

export const agentMessage = z.looseObject({
  role: z.string(),
  iteration: z.int().nonnegative(),
  content: z.string(),
  /** ISO 8601, UTC. */
  timestamp: z.iso.datetime(),
  /** Of a critic: what it measured, of 100, and what was asked; of several scenes, the weakest. */
  verdict: z.object({ score: z.number(), asked: z.number() }).optional(),
  /** Of a writer: lines told in other words. */
  changes: z
    .array(z.object({ scene_number: z.int(), before: z.string(), after: z.string() }))
    .optional(),
});
export type AgentMessage = z.infer<typeof agentMessage>;

export const coherenceSettings = z.looseObject({
  use_seed_control: z.boolean(),
  use_latent_reuse: z.boolean(),
  use_ip_adapter: z.boolean(),
  seed_value: z.int().nullable(),
});
export type CoherenceSettings = z.infer<typeof coherenceSettings>;

export const styleData = z.looseObject({
  color_palette: z.array(z.string().regex(/^#[0-9a-f]{6}$/i)),
  visual_theme: z.string().optional(),
  typography_style: z.string().optional(),
  mood: z.string().optional(),
  lighting_preference: z.string().optional(),
  composition_style: z.string().optional(),
  brand_keywords: z.array(z.string()).optional(),
  /** Bundled families. */
  fonts: z
    .looseObject({ headline: z.string().nullish(), text: z.string().nullish() })
    .nullable()
    .optional(),
  /** Key of `Files`. */
  logo: z.string().optional(),
});
export type StyleData = z.infer<typeof styleData>;

export const editData = z.looseObject({
  clips: z.array(
    z.looseObject({ id: z.string(), start: z.number(), end: z.number(), position: z.number() }),
  ),
  transitions: z.array(z.looseObject({})),
  effects: z.array(z.looseObject({})),
});
export type EditData = z.infer<typeof editData>;

const sceneNumber = z.string().regex(/^[1-9]\d{0,3}$/);

/** Models by scene number, for the scenes that are not made by the film's own. */
export const sceneModels = z.record(sceneNumber, z.string().min(1).max(100));
export type SceneModels = z.infer<typeof sceneModels>;

/** By scene number, for the scenes that were taken again. */
export const sceneSeeds = z.record(sceneNumber, z.int().nonnegative());
export type SceneSeeds = z.infer<typeof sceneSeeds>;
export const sceneNotes = z.record(sceneNumber, z.string().min(1).max(2_000));
export type SceneNotes = z.infer<typeof sceneNotes>;

/** What a product's page says of it, in the page's own words; null where it says nothing. */
export const productPage = z.looseObject({
  /** Where it was found. */
  url: z.string(),
  name: z.string().nullable(),
  brand: z.string().nullable(),
  description: z.string().nullable(),
  /** With its currency: `€49.90`. */
  price: z.string().nullable(),
  /** `4.8 out of 5`. */
  rating: z.string().nullable(),
  reviews: z.int().nonnegative().nullable(),
  /** The colours the page gives its browser, as #rrggbb. */
  colors: z.array(z.string()),
});
export type ProductPage = z.infer<typeof productPage>;

/** A page as an ad keeps it. */
export const keptProductPage = productPage.extend({
  /** Its pictures that are still to be taken in, with the ids they will have: one that was is not taken in again. */
  pictures: z.array(z.object({ id: z.uuid(), address: z.string() })).optional(),
});
export type KeptProductPage = z.infer<typeof keptProductPage>;

/** A finished film, measured: nothing in it is what was asked for, all of it is what is there. */
export const delivered = z.looseObject({
  width: z.int().positive(),
  height: z.int().positive(),
  frames: z.int().positive(),
  fps: z.number().positive(),
  /** Seconds. */
  duration: z.number().positive(),
  file_size_bytes: z.int().positive(),
  video_codec: z.string(),
  audio_codec: z.string(),
  loudness_lufs: z.number(),
  true_peak_dbtp: z.number(),
});
export type Delivered = z.infer<typeof delivered>;

/** A wish of the owner at a stage of an interactive ad. */
const stageNote = z.looseObject({
  stage: z.string(),
  /** Null when it is about all of it. */
  scene_number: z.int().positive().nullable(),
  note: z.string(),
  /** ISO 8601, UTC. */
  timestamp: z.iso.datetime(),
  /** What was made of it; null while it waits to be done. */
  outcome: z.string().nullable(),
});

const byScene = z.string().regex(/^[1-9]\d{0,3}$/);

/** What the owner of an interactive ad said, and what of it the film is made by. */
export const direction = z.looseObject({
  notes: z.array(stageNote),
  /** How often a scene was composed anew, by its number. */
  takes: z.record(byScene, z.int().nonnegative()),
  /** What a video model is told beside the plan, by the number of the scene. */
  shots: z.record(byScene, z.string()),
  /** How often other colours were asked for. */
  looks: z.int().nonnegative(),
  /** Colours the owner named as #rrggbb; none: those of brand, product or tone. */
  palette: z.array(z.string().regex(/^#[0-9a-f]{6}$/i)),
});
export type Direction = z.infer<typeof direction>;

/** Keys in `Files`: of clips, of sample images. */
export const fileKeys = z.array(z.string().min(1).max(500));

export const tags = z.array(z.string().min(1).max(100));
