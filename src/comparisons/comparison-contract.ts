import { z } from 'zod';
import { generationRequest, generationView } from '#src/generations/generation-contract.ts';
import { COMPARISON_TYPES } from '#src/platform/database/schema.ts';

const MIN_VARIATIONS = 2;
const MAX_VARIATIONS = 10;

/** What of an ad can be asked for, each field for itself and none filled in. */
const someOfAnAd = z.strictObject(
  Object.fromEntries(
    Object.entries(generationRequest.shape).map(([field, rule]) => [
      field,
      (rule instanceof z.ZodDefault ? (rule.unwrap() as z.ZodType) : rule).optional(),
    ]),
  ),
) as unknown as z.ZodType<SomeOfAnAd>;

export type SomeOfAnAd = Partial<z.input<typeof generationRequest>>;

export const comparisonRequest = z
  .strictObject({
    comparison_type: z
      .enum(COMPARISON_TYPES, {
        error: `The comparison type must be one of ${COMPARISON_TYPES.join(', ')}.`,
      })
      .describe('What the variations differ in: `settings` for one prompt, or the `prompt`.'),
    shared: someOfAnAd.describe('What all variations have in common.'),
    variations: z
      .array(someOfAnAd)
      .min(MIN_VARIATIONS, `Compare at least ${MIN_VARIATIONS} variations.`)
      .max(MAX_VARIATIONS, `Compare at most ${MAX_VARIATIONS} variations.`)
      .describe('What each has of its own.'),
  })
  .meta({
    examples: [
      {
        comparison_type: 'settings',
        shared: { prompt: 'Cold brew for early people', duration: 12 },
        variations: [{ framework: 'PAS' }, { framework: 'AIDA' }],
      },
    ],
  });

export type ComparisonRequest = z.infer<typeof comparisonRequest>;

const groupView = z
  .object({
    id: z.string(),
    comparison_type: z.enum(COMPARISON_TYPES),
    winner_generation_id: z.string().nullable(),
    created_at: z.date(),
  })
  .meta({ id: 'GenerationGroup' });

/** Of a variation what a list shows. */
const variationSummary = generationView.pick({
  id: true,
  title: true,
  prompt: true,
  status: true,
  progress: true,
  framework: true,
  aspect_ratio: true,
  duration: true,
  thumbnail_url: true,
});

export const groupPage = z.object({
  items: z.array(z.object({ ...groupView.shape, variations: z.array(variationSummary) })),
  next_cursor: z.string().nullable().describe('Null on the last page.'),
});

const difference = z.object({
  field: z.string().describe('What they differ in, by its name in the request.'),
  values: z.array(z.unknown()).describe('One for each variation, in their order.'),
});

const metricView = z.object({
  metric_name: z.string(),
  metric_value: z.number(),
  scene_number: z.int().nullable().describe('Null for the film as a whole.'),
  model_name: z.string().nullable().describe('What measured it.'),
});

const compared = z.object({
  variations: z.array(z.object({ ...generationView.shape, quality_metrics: z.array(metricView) })),
  differences: z.array(difference),
  total_cost: z.number().nullable().describe('US dollars billed so far; null: none is known.'),
});

export const comparisonView = z
  .object({ ...groupView.shape, ...compared.shape })
  .meta({ id: 'Comparison' });

export const comparedView = compared.meta({ id: 'Compared' });

export const comparedQuery = z.strictObject({
  ids: z
    .string()
    .meta({ examples: ['0197-a,0197-b'] })
    .transform((ids) => [...new Set(ids.split(',').filter((id) => id !== ''))])
    .pipe(
      z
        .array(z.string())
        .min(MIN_VARIATIONS, `Compare at least ${MIN_VARIATIONS} ads.`)
        .max(MAX_VARIATIONS, `Compare at most ${MAX_VARIATIONS} ads.`),
    )
    .describe('2 to 10 ads, in the order they are shown in, with commas between.'),
});

export const winnerBody = z.strictObject({
  generation_id: z
    .string('generation_id must be the id of a variation, or null.')
    .nullable()
    .describe('One of its variations; null takes the choice back.'),
});
