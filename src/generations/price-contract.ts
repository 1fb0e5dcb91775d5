import { z } from 'zod';

export const range = z.object({ low: z.number(), high: z.number() });

/** Scenes that others film, with what they cost in US dollars. */
export const boughtClips = z.array(
  z.object({ scene_number: z.int(), model: z.string(), seconds: z.number(), cost: z.number() }),
);
