import type { ApiError } from './api.ts';

/** The one sentence of a failure, whoever says it: the server, or the line to it. */
export function messageOf(failure: unknown): string {
  if (isApiError(failure)) return failure.error.message;
  return failure instanceof Error ? failure.message : 'Something went wrong.';
}

/** The field of the request that was wrong, where the server names one. */
export function fieldOf(failure: unknown): string | undefined {
  const field = isApiError(failure) ? failure.error.details['field'] : undefined;
  return typeof field === 'string' ? field : undefined;
}

export const isSignedOut = (failure: unknown) => codeOf(failure) === 'NOT_SIGNED_IN';

export const isNotFound = (failure: unknown) => codeOf(failure) === 'NOT_FOUND';

/** Whether the same request may well be answered a moment later. */
export function isPassing(failure: unknown): boolean {
  return !isApiError(failure) || ['UNAVAILABLE', 'INTERNAL'].includes(failure.error.code);
}

function codeOf(failure: unknown): string | undefined {
  return isApiError(failure) ? failure.error.code : undefined;
}

function isApiError(failure: unknown): failure is ApiError {
  if (typeof failure !== 'object' || failure === null || !('error' in failure)) return false;
  const { error } = failure;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
