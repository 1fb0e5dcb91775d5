import { ConfigError } from '#src/config/config.ts';
import { AppError } from '#src/platform/errors.ts';
import { MediaError } from '#src/rendering/media/media-error.ts';

export const DONE = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;

/** The command line itself cannot be carried out: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether the person can mend it by writing another command line. */
export function isWrongUsage(error: unknown): boolean {
  return (
    error instanceof UsageError || (error instanceof AppError && error.code === 'INVALID_FIELD')
  );
}

/** One sentence for a person. What we did not foresee keeps its own words: there is no log to look into here. */
export function describeFailure(error: unknown): string {
  if (error instanceof AppError) {
    const cause =
      error.code === 'INTERNAL' && error.cause instanceof Error ? error.cause : undefined;
    return cause ? `${error.message} (${cause.message})` : error.message;
  }
  if (error instanceof ConfigError || error instanceof MediaError) return error.message;
  return error instanceof Error ? error.message : String(error);
}
