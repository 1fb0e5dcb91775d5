import type { z } from 'zod';
import { AppError } from '#src/platform/errors.ts';

/** The fields of a form beside its file; the first that is wrong is refused by name. */
export function readForm<T>(rules: z.ZodType<T>, fields: Record<string, string>): T {
  const result = rules.safeParse(fields);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field =
    issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '');
  const message =
    issue?.code === 'unrecognized_keys'
      ? `There is no field called "${field}" here.`
      : (issue?.message ?? 'A field is not right.');
  throw new AppError('INVALID_FIELD', message, { details: { field } });
}
