/**
 * Text as both databases can keep it. PostgreSQL refuses NUL and halves of surrogate pairs, which
 * language models do write now and then and SQLite would take.
 */
export function cleanText(text: string): string {
  if (!MAYBE_UNCLEAN.test(text)) return text;
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

const MAYBE_UNCLEAN = /[\0\ud800-\udfff]/;

/** The same for every key and text inside a JSON value; anything else passes through as it is. */
export function cleanJson(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanJson);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [cleanText(key), cleanJson(inner)]),
  );
}

/** At most `max` characters, the last one an ellipsis when something was cut off. */
export function cutText(text: string, max: number): string {
  if (text.length <= max || countCharacters(text) <= max) return text;
  const kept = Array.from(text)
    .slice(0, max - 1)
    .join('');
  return `${kept.trimEnd()}…`;
}

/** As both databases count: an emoji outside the basic plane is one, not two. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
