import { AppError, type ErrorCode } from '../errors.ts';

interface RecordedError {
  name: string;
  message: string;
  code?: ErrorCode;
  details?: Record<string, unknown>;
  retryAfterMs?: number;
}

/** An error as JSON, with what a person or a parent run has to know; an AppError keeps its code and details. */
export function recordError(thrown: unknown): string {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const record: RecordedError = { name: error.name, message: error.message };
  if (!(error instanceof AppError)) return JSON.stringify(record);

  const { code, details, retryAfterMs } = error;
  const whole = { ...record, code, details, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  try {
    return JSON.stringify(whole);
  } catch {
    // Details that JSON cannot hold must not lose the code and the sentence.
    return JSON.stringify({ ...whole, details: {} });
  }
}

export function reviveError(json: string, cause?: unknown): Error {
  const { name, message, code, details, retryAfterMs } = JSON.parse(json) as RecordedError;
  if (code) {
    return new AppError(code, message, {
      cause,
      ...(details && { details }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  }
  const error = new Error(message, { cause });
  error.name = name;
  return error;
}
