import { z } from 'zod';
import { generationRequest, modelId } from '../generation-contract.ts';
import { readWish } from '../read-generation-request.ts';

const MAX_NOTE = 2000;

/** What is to be different in a scene that is taken again; an empty wish is one more take of the same. */
export const retakeRequest = z.strictObject({
  seed: generationRequest.shape.seed_value.describe('Of this scene alone; left out, a new one.'),
  model: modelId
    .optional()
    .describe(
      'What makes this scene, `local` for our own renderer; left out, what made it before.',
    ),
  note: z
    .string('The note must be text.')
    .trim()
    .min(1, 'The note is empty: say what should change, or leave it out.')
    .max(MAX_NOTE, `The note is too long: ${MAX_NOTE} characters at most.`)
    .optional()
    .describe('What a video model is told beside the plan; left out, what it was told before.'),
});

export type RetakeWish = z.output<typeof retakeRequest>;

export function readRetakeWish(wish: z.input<typeof retakeRequest>): RetakeWish {
  return readWish(retakeRequest, wish);
}
