import { createHash } from 'node:crypto';

/**
 * The id a row has from now on. A UUID stays itself, in our spelling; anything else (a number, a name) gets
 * one that follows from it, so that every row that refers to it arrives at the same without looking it up.
 */
export function toId(legacyId: string): string {
  const digits = legacyId.trim().toLowerCase().replaceAll('-', '');
  return /^[0-9a-f]{32}$/.test(digits) ? dashed(digits) : derivedId(`legacy id ${legacyId}`);
}

/** A UUID (version 8) that is always the same for the same text. */
export function derivedId(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return dashed(`${hash.slice(0, 12)}8${hash.slice(13, 16)}8${hash.slice(17, 32)}`);
}

const dashed = (digits: string) =>
  digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
