import { AppError } from '#src/platform/errors.ts';
import { UnclearOrder } from './video-model.ts';

/** Nothing left this machine: the name was not found, the door was closed. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** What failed before the vendor can have taken anything is UNAVAILABLE; anything later is unclear. */
export function connectionFailure(vendor: string, thrown: unknown): AppError | UnclearOrder {
  const code = codeOf(thrown);
  if (code !== undefined && BEFORE_SENDING.has(code)) {
    return new AppError('UNAVAILABLE', `${vendor} cannot be reached (${code}).`, { cause: thrown });
  }
  return new UnclearOrder(`${vendor} did not answer the order.`, { cause: thrown });
}

/** The same for a call that costs nothing: it may simply be made again. */
export function lookingFailure(vendor: string, thrown: unknown): AppError {
  const code = codeOf(thrown);
  const why = code === undefined ? '' : ` (${code})`;
  return new AppError('UNAVAILABLE', `${vendor} does not answer${why}.`, { cause: thrown });
}

interface Answer {
  status: number;
  /** The vendor's own words, if it had any. */
  words: string;
  retryAfter: string | null;
}

/** Too late for an answer, on the way: the order behind it may have been taken. */
const TIMED_OUT_ON_THE_WAY = [408, 524];

/** What an answer other than 2xx to an order means. */
export function orderFailure(vendor: string, answer: Answer): AppError | UnclearOrder {
  if (TIMED_OUT_ON_THE_WAY.includes(answer.status)) {
    return new UnclearOrder(`${vendor} answered too late (${answer.status}).`);
  }
  return answerFailure(vendor, answer);
}

export function answerFailure(vendor: string, { status, words, retryAfter }: Answer): AppError {
  const details = { vendor, vendor_status: status };
  const said = words === '' ? `status ${status}` : words;
  if (status === 429) {
    const retryAfterMs = readRetryAfter(retryAfter);
    return new AppError('TOO_MANY', `${vendor} asks to wait (too many orders).`, {
      details,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  }
  if (status >= 500) {
    return new AppError('UNAVAILABLE', `${vendor} has a fault: ${said}`, { details });
  }
  if (status === 401 || status === 403) {
    return new AppError('NOT_ALLOWED', `${vendor} does not take the key: ${said}`, { details });
  }
  if (status === 402) {
    return new AppError('OVER_BUDGET', `The account at ${vendor} is empty: ${said}`, { details });
  }
  return new AppError('REFUSED', `${vendor} refuses: ${said}`, { details });
}

const MS_A_SECOND = 1000;

/** Seconds, as vendors send it; a date would need a clock and is not seen in the wild. */
function readRetryAfter(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return header !== null && Number.isFinite(seconds) && seconds >= 0
    ? Math.ceil(seconds * MS_A_SECOND)
    : undefined;
}

/** Fetch hides the system's code in a chain of causes. */
function codeOf(thrown: unknown): string | undefined {
  let error = thrown;
  for (let depth = 0; error instanceof Error && depth < 5; depth += 1) {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code === 'string') return code;
    error = error.cause;
  }
  return undefined;
}
