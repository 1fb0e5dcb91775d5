import { z } from 'zod';

/** What every list takes. */
export const pageQuery = z.strictObject({
  limit: z.coerce
    .number('The limit must be a number.')
    .int('The limit must be a whole number.')
    .min(1, 'The limit must be at least 1.')
    .max(100, 'The limit must be at most 100.')
    .default(20)
    .describe('How many at most.'),
  cursor: z
    .string()
    .max(200, 'This is not a cursor.')
    .optional()
    .describe('`next_cursor` of the page before, unchanged.'),
});
