import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { readBudget } from '#src/spending/check-budget.ts';
import { MICROS_A_DOLLAR } from '#src/spending/sum-cost.ts';
import { estimateGeneration, estimateWords } from './estimate-generation.ts';
import { generationRequest } from './generation-contract.ts';
import { boughtClips, range } from './price-contract.ts';

const estimateView = z
  .object({
    cost: z.number().describe('US dollars, by the catalogue’s prices.'),
    seconds: range.describe('From start to film: when all goes well, and when vendors are busy.'),
    clips: boughtClips.describe('The scenes that are bought; those drawn here are free.'),
    words: z
      .object({
        model: z.string(),
        questions: range.describe(
          'How often it is asked: when its critics agree at once, or never.',
        ),
        cost: range
          .nullable()
          .describe('US dollars, not in “cost”; null: the host of this studio named no price.'),
      })
      .nullable()
      .describe('What the language model that tells the story is asked; null: our rules tell it.'),
    scenes: z
      .array(
        z.object({
          scene_number: z.int(),
          beat: z.string().describe('The part of the framework it tells.'),
          seconds: z.number(),
        }),
      )
      .describe('As our rules tell the story; a language model may cut it otherwise.'),
    coherence_settings: z
      .object({
        use_seed_control: z.boolean(),
        use_latent_reuse: z.boolean(),
        use_ip_adapter: z.boolean(),
      })
      .describe('As asked for, and what was left open as it would be.'),
    seed_value: z.int().describe('The figures hold for this seed.'),
    budget_left: z.number().nullable().describe('US dollars left of this month; null: no limit.'),
  })
  .meta({ id: 'Estimate' });

/** What an ad would cost, before anything is bought. */
export function estimateRoutes(routes: Routes, app: App): void {
  routes.post(
    '/estimates',
    {
      schema: {
        operationId: 'estimateGeneration',
        tags: ['generations'],
        summary: 'Tell what an ad would cost and how long it would take',
        description: 'Nothing is bought and nothing is kept.',
        body: generationRequest,
        response: { 200: estimateView },
      },
    },
    async ({ actor, body }) => {
      const { cost_micros, clips, ...estimate } = estimateGeneration(app, body);
      const words = await estimateWords(app, body, estimate.seed_value);
      const { left } = await readBudget(app.db, actor.user_id, app.now());
      return {
        ...estimate,
        words,
        cost: cost_micros / MICROS_A_DOLLAR,
        clips: clips.map((clip) => ({ ...clip, cost: clip.cost_micros / MICROS_A_DOLLAR })),
        budget_left: left,
      };
    },
  );
}
