import type { z } from 'zod';
import { AppError } from '#src/platform/errors.ts';
import { generationRequest, type GenerationRequest } from './generation-contract.ts';

/** A wish with its defaults filled in; the first fault in it is one sentence that names the field. */
export function readGenerationRequest(wish: GenerationRequest) {
  return readWish(generationRequest, wish);
}

/** Likewise any wish that comes from the command line. */
export function readWish<T extends z.ZodType>(contract: T, wish: z.input<T>): z.output<T> {
  const result = contract.safeParse(wish);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError('INVALID_FIELD', issue?.message ?? 'This cannot be made.', {
    details: { field: issue?.path.join('.') ?? '' },
  });
}
