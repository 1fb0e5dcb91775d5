import { AppError } from '../errors.ts';

/** Controls, and what some systems read as a separator, a drive or a stream. */
// eslint-disable-next-line no-control-regex -- NUL is one of those that must not be there
const NOT_IN_A_KEY = /[\0-\x1f\x7f\\:]/;

/** Longer names are refused by common file systems. */
const MAX_SEGMENT_BYTES = 255;

/** The parts of a key, which can lead nowhere but below the root. */
export function segmentsOf(key: string): string[] {
  const segments = key.split('/');
  const fault = NOT_IN_A_KEY.test(key)
    ? 'it holds a character that no file name may hold'
    : undefined;
  const reason = fault ?? segments.map(faultOf).find((found) => found !== undefined);
  if (reason) {
    throw new AppError('INVALID_FIELD', `${JSON.stringify(key)} cannot name a file: ${reason}.`, {
      details: { field: 'key' },
    });
  }
  return segments;
}

function faultOf(segment: string): string | undefined {
  if (segment === '') return 'it has to be a relative path with names between single slashes';
  if (segment === '.' || segment === '..') return 'it may not leave its folder';
  if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) return 'a name in it is too long';
  return undefined;
}
