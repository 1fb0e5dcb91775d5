import { AppError } from '../errors.ts';
import type { S3Place } from './storage-url.ts';

interface S3Failure {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

const statusOf = (error: unknown) => (error as S3Failure).$metadata?.httpStatusCode;
const nameOf = (error: unknown) => (error as S3Failure).name;

export function isAbsent(error: unknown): boolean {
  return statusOf(error) === 404 && nameOf(error) !== 'NoSuchBucket';
}

/** The store's answer to `If-Match` and `If-None-Match`; 409 when two wrote at once. */
export function isPreconditionFailed(error: unknown): boolean {
  return statusOf(error) === 412 || nameOf(error) === 'ConditionalRequestConflict';
}

/** Stores that only resemble S3 do not do all it does. */
export function isNotOffered(error: unknown): boolean {
  return statusOf(error) === 501;
}

/** What the bucket said, as a sentence that names it; what is an answer of ours stays what it is. */
export function toBucketError(thrown: unknown, { bucket, endpoint }: S3Place): unknown {
  if (thrown instanceof AppError) return thrown;
  const where = `The bucket ${bucket}${endpoint === undefined ? '' : ` at ${endpoint}`}`;
  return new AppError('UNAVAILABLE', `${where} ${whatIsWrong(thrown)}`, {
    cause: thrown,
    details: { bucket },
  });
}

function whatIsWrong(thrown: unknown): string {
  switch (statusOf(thrown)) {
    case 301:
      return 'is in another region. Set AWS_REGION to it.';
    case 401:
    case 403:
      return 'does not let us in. Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and what they may do there.';
    case 404:
      return 'does not exist. Make it, or name another one in STORAGE_URL.';
    case 507:
      return 'is full. Make room there and try again.';
    case undefined:
      return nameOf(thrown) === 'CredentialsProviderError'
        ? 'needs keys. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.'
        : 'does not answer. Check STORAGE_URL, AWS_ENDPOINT_URL_S3 and the network.';
    default:
      return 'refused what we asked. Try again.';
  }
}
