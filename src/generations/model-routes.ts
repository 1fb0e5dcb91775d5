import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { ASPECT_RATIOS } from '#src/platform/database/schema.ts';
import { listModels } from './list-models.ts';

const videoModelView = z
  .object({
    id: z.string().describe('What a request names it by.'),
    name: z.string(),
    usable: z.boolean(),
    why_not: z
      .string()
      .nullable()
      .describe('What is missing, or what to use instead; null when it is usable.'),
    price: z.number().nullable().describe('US dollars a second; null: it is no longer sold.'),
    seconds_a_clip: z
      .object({ low: z.number(), high: z.number() })
      .nullable()
      .describe('From order to clip; null for scenes that are drawn here, and for what is gone.'),
    durations: z
      .array(z.number())
      .nullable()
      .describe('Seconds of the clips it makes; null: any length.'),
    aspect_ratios: z.array(z.enum(ASPECT_RATIOS)),
    resolution: z.int().describe('Pixels of the shorter side.'),
    seed: z.boolean().describe('Whether it takes a seed (`use_seed_control`).'),
    first_frame: z
      .boolean()
      .describe('Whether a scene can go on from the one before (`use_latent_reuse`).'),
    references: z
      .boolean()
      .describe('Whether it keeps true to the product’s picture (`use_ip_adapter`).'),
    sunset: z.string().nullable().describe('The day from which it answers no more.'),
    checked: z.string().nullable().describe('The day its price and limits were read.'),
  })
  .meta({ id: 'VideoModel' });

const modelsView = z.object({
  video_models: z.array(videoModelView).describe('Our own renderer first: free, and always there.'),
  voices: z
    .array(z.object({ id: z.string(), name: z.string(), languages: z.array(z.string()) }))
    .describe('What can speak in an ad; the first is taken for `voice: true`.'),
  language_model: z
    .object({ provider: z.string(), name: z.string() })
    .nullable()
    .describe('What writes the stories; null: our rules do.'),
});

/** What ads can be made with here. */
export function modelRoutes(routes: Routes, app: App): void {
  routes.get(
    '/models',
    {
      schema: {
        operationId: 'listModels',
        tags: ['generations'],
        summary: 'List what makes scenes, speaks and writes here',
        description: 'Also what cannot be used, with the reason.',
        response: { 200: modelsView },
      },
    },
    () => listModels(app),
  );
}
