import { z } from 'zod';
import { generationView } from '../generation-contract.ts';
import { boughtClips, range } from '../price-contract.ts';
import { INTERACTIVE_STAGES } from '#src/platform/database/schema.ts';
import { FRAMEWORKS } from '#src/stories/story.ts';
import { WAITING_STAGES } from './stages.ts';

const MAX_NOTE = 2000;
const MAX_SCENES = 50;

const waitingStage = z.enum(WAITING_STAGES, {
  error: `The stage must be one of ${WAITING_STAGES.join(', ')}.`,
});

const turn = z
  .int('The turn must be a whole number.')
  .min(1, 'The turn must be at least 1.')
  .optional()
  .describe('`turn` of what you looked at; when the ad moved on since, nothing is done (409).');

const sceneNumber = z
  .int('The scene_number must be a whole number.')
  .min(1, 'The scene_number must be at least 1.');

export const approval = z.strictObject({
  stage: waitingStage.describe('What you approve; it must be the stage that waits.'),
  turn,
});

export const feedback = z.strictObject({
  stage: waitingStage.describe('What is to be made anew; it must be the stage that waits.'),
  note: z
    .string()
    .trim()
    .min(1, 'The note is empty: say what should change.')
    .max(MAX_NOTE, `The note is too long: ${MAX_NOTE} characters at most.`),
  scene_number: sceneNumber
    .optional()
    .describe('Only this scene; left out, all of it. Clips are taken anew one by one.'),
  turn,
});

export const storyEdit = z.strictObject({
  scenes: z
    .array(
      z.strictObject({
        scene_number: sceneNumber.describe('Its number of now.'),
        headline: z.string().trim().min(1, 'A scene needs a headline.').max(200),
        support: z
          .string()
          .max(200)
          .nullable()
          .optional()
          .describe('Null: no second line; left out: as it is.'),
      }),
    )
    .min(1, 'A story needs scenes.')
    .max(MAX_SCENES)
    .describe('All scenes that stay, in their new order. Those left out give their time away.'),
  call_to_action: z
    .string()
    .trim()
    .min(1, 'The call to action is empty.')
    .max(32, 'The call to action has at most 32 letters.')
    .optional(),
  turn,
});

export const referenceChoice = z.strictObject({
  product_image_id: z.string().nullable().optional().describe('Null: none.'),
  brand_style_id: z.string().nullable().optional().describe('Null: none.'),
  palette: z
    .array(z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour is written #rrggbb.'))
    .max(6, 'At most 6 colours.')
    .optional()
    .describe('Colours of your own, the strongest first; empty: those of brand, product or tone.'),
  turn,
});

export const wayBack = z.strictObject({
  stage: waitingStage.describe('An earlier stage; its `voids` say what is made anew then.'),
  turn,
});

const claim = z.object({
  kind: z.enum(['number', 'price', 'superlative', 'guarantee']),
  words: z.string(),
  from: z
    .enum(['prompt', 'product', 'user'])
    .nullable()
    .describe('Who said it first; null: nobody did, so check it before you approve.'),
});

const storyLine = z.object({
  scene_number: z.int(),
  beat: z.string(),
  kind: z.string(),
  duration: z.number().describe('Seconds.'),
  headline: z.string(),
  support: z.string().nullable(),
  written_by: z.enum(['user', 'writer']),
  claims: z.array(claim),
});

const storyContent = z.object({
  framework: z.enum(FRAMEWORKS),
  product: z.string().nullable(),
  tone: z.string(),
  language: z.string(),
  call_to_action: z.string(),
  writer: z.string().describe('`rules`, or the language model.'),
  scenes: z.array(storyLine),
});

/** What the scenes lean on, as it is gathered and kept. */
export const gatheredReferences = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['product', 'logo']),
      url: z.string(),
      width: z.int(),
      height: z.int(),
    }),
  ),
  palette: z.array(z.string()).describe('The film’s colours as #rrggbb.'),
  palette_from: z.enum(['user', 'brand', 'product', 'tone']),
});

const referencesContent = gatheredReferences.extend({
  note: z.string().describe('What the scenes will lean on, in a sentence.'),
  product_image_id: z.string().nullable(),
  brand_style_id: z.string().nullable(),
});

const panel = z.object({
  scene_number: z.int(),
  url: z.string().describe('A JPEG.'),
  previous_url: z.string().nullable().describe('How it was before it was drawn anew.'),
  take: z.int().describe('From 0: how often it was drawn anew.'),
  start: z.number().describe('Seconds into the film.'),
  duration: z.number().describe('Seconds.'),
  headline: z.string(),
  support: z.string().nullable(),
  made_by: z.string().describe('What makes the scene.'),
  shot: z.string().nullable().describe('What a video model will be asked to film; null: drawn.'),
});

const clip = z.object({
  scene_number: z.int(),
  url: z.string().describe('An MP4 without sound.'),
  take: z.int(),
  start: z.number().describe('Seconds into the film.'),
  duration: z.number().describe('Seconds.'),
  headline: z.string(),
  support: z.string().nullable(),
  made_by: z.string(),
  retake_cost: z.number().describe('US dollars to have this scene made anew.'),
});

/** How an interactive ad stands: what there is, what can be done, and what that costs. */
export const generationStage = z
  .object({
    generation_id: z.string(),
    status: generationView.shape.status,
    stage: z.enum(INTERACTIVE_STAGES),
    waiting_since: z.date().nullable().describe('Null: work goes on, come back.'),
    turn: z.int().describe('Goes up at each word of yours.'),
    spent: z.number().nullable().describe('US dollars billed so far; null: not known.'),
    next: z
      .object({
        stage: z.enum(INTERACTIVE_STAGES),
        cost: z
          .number()
          .describe('US dollars, by the catalogue’s prices; what is paid already is not in it.'),
        seconds: range,
        clips: boughtClips.describe('What would be bought.'),
      })
      .nullable()
      .describe('What approving begins; null while work goes on.'),
    feedback_cost: range
      .nullable()
      .describe('US dollars of making all of this stage anew; null: not known.'),
    back: z.array(
      z.object({
        stage: waitingStage,
        voids: z.array(z.string()).describe('What is thrown away by going back there.'),
      }),
    ),
    notes: z.array(
      z.object({
        stage: z.string(),
        scene_number: z.int().nullable(),
        note: z.string(),
        timestamp: z.string(),
        outcome: z.string().nullable().describe('What was made of it; null: not done yet.'),
      }),
    ),
    story: storyContent.nullable(),
    references: referencesContent.nullable(),
    storyboard: z.object({ panels: z.array(panel) }).nullable(),
    clips: z.object({ items: z.array(clip) }).nullable(),
  })
  .meta({ id: 'GenerationStage' });

export type GenerationStage = z.infer<typeof generationStage>;
