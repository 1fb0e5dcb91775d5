/*
 * What one database would keep and the other refuse is refused by both: PostgreSQL takes no NUL and no half
 * of a surrogate pair, SQLite turns NaN into null. Text from a model is cleaned before it comes here.
 */

const NUL_OR_HALF = /\0|\p{Surrogate}/u;

/** The same two as JSON writes them; a backslash that is itself escaped begins nothing. */
const NUL_OR_HALF_IN_JSON = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

export function keepableText(text: string): string {
  if (NUL_OR_HALF.test(text)) throw new TypeError(UNKEEPABLE_TEXT);
  return text;
}

export function keepableNumber(number: number): number {
  if (!Number.isFinite(number)) throw new TypeError(`A database cannot keep the number ${number}.`);
  return number;
}

export function keepableJson(value: object): string {
  const text = JSON.stringify(value);
  if (NUL_OR_HALF_IN_JSON.test(text)) throw new TypeError(UNKEEPABLE_TEXT);
  return text;
}

const UNKEEPABLE_TEXT = 'A database cannot keep text with a NUL or half a character in it.';
