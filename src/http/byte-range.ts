import type { ByteRange } from '#src/platform/files/files.ts';

/** A header of a thousand ranges is an attack, not a wish. */
const MAX_HEADER_LENGTH = 200;

const SPAN = /^(\d*)-(\d*)$/;

/**
 * What a `Range` header asks for of so many bytes: one part; `whole` when it asks for nothing we know, or for
 * several parts, which a server may answer with everything; `unsatisfiable` when there is no such part.
 */
export function readByteRange(
  header: string | undefined,
  sizeBytes: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  const [, list] = /^bytes=(.+)$/i.exec(header ?? '') ?? [];
  if (list === undefined || (header ?? '').length > MAX_HEADER_LENGTH) return 'whole';
  const spans = list.split(',').map((span) => SPAN.exec(span.trim()));
  if (spans.some((span) => !span || (span[1] === '' && span[2] === ''))) return 'whole';

  const parts = spans.map((span) => toPart(span?.[1] ?? '', span?.[2] ?? '', sizeBytes));
  if (parts.includes('malformed')) return 'whole';
  if (parts.every((part) => part === 'unsatisfiable')) return 'unsatisfiable';
  const [only] = parts;
  return parts.length === 1 && only !== undefined && only !== 'malformed' ? only : 'whole';
}

function toPart(
  from: string,
  to: string,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | 'malformed' {
  if (from === '') {
    const length = Math.min(Number(to), sizeBytes);
    if (length === 0) return 'unsatisfiable';
    return { first: sizeBytes - length, last: sizeBytes - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return 'malformed';
  if (first >= sizeBytes) return 'unsatisfiable';
  return { first, last: to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1) };
}
