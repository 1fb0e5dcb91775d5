import { cleanText, countCharacters, cutText } from '../clean-text.ts';
import { toDate } from '../sqlite/sqlite-values.ts';
import { toId } from './legacy-ids.ts';
import { unwrapJson } from './fit-json.ts';
import type { Column } from './present-tables.ts';

/** A value of an old table as text, whatever its type was; numbers where SQLite knew one. */
export type RawValue = string | number | bigint | Uint8Array | null;

export interface Converted {
  /** Undefined when a value is required and there is none to be had. */
  value: unknown;
  /** The value means something else now, so the old one is to be kept. */
  changed: boolean;
}

/** Turns an old value into one that the column takes. */
export function convertValue(raw: RawValue, column: Column): Converted {
  if (raw === null) return kept(column.nullable ? null : withoutValue(column));

  const text = typeof raw === 'object' ? new TextDecoder().decode(raw) : String(raw);
  return CONVERTERS[column.type](cleanText(text), column);
}

type Convert = (text: string, column: Column) => Converted;

const CONVERTERS: Record<Column['type'], Convert> = {
  id: (text) => ({ value: toId(text), changed: toId(text) !== text.toLowerCase() }),
  text: (text) => kept(text),
  varchar: (text, column) =>
    column.oneOf ? toWord(text, column, column.oneOf) : toShortText(text, column.max),
  integer: toNumber,
  bigint: toNumber,
  float: toNumber,
  boolean: (text) => kept(/^(1(\.0)?|t|true|y|yes|on)$/i.test(text.trim())),
  json: (text) => kept(unwrapJson(text)),
  time: toTime,
};

const kept = (value: unknown): Converted => ({ value, changed: false });
const replaced = (value: unknown): Converted => ({ value, changed: true });

/** What stands where nothing was said. A measured value is never made up. */
function withoutValue(column: Column): unknown {
  if (column.default !== undefined) return column.default;
  if (column.oneOf) return column.oneOf[0];
  if (column.type === 'text' || column.type === 'varchar') return '';
  if (column.type === 'integer') return column.min ?? 0;
  if (column.type === 'time') return UNKNOWN_TIME;
  return column.type === 'json' ? null : undefined; // its shape says what an empty one looks like
}

const UNKNOWN_TIME = new Date(0);

function toShortText(text: string, max = 255): Converted {
  return countCharacters(text) <= max ? kept(text) : replaced(cutText(text, max));
}

/** What the first Ad Mint AI and people with a shell called it, and what it is called now. */
const SYNONYMS: Record<string, string> = {
  queued: 'pending',
  running: 'processing',
  in_progress: 'processing',
  complete: 'completed',
  done: 'completed',
  success: 'completed',
  exported: 'completed',
  error: 'failed',
  cancelled: 'failed',
  canceled: 'failed',
  active: 'draft',
  saved: 'draft',
  prompts: 'prompt',
  setting: 'settings',
};

function toWord(text: string, column: Column, words: readonly string[]): Converted {
  const word = text.trim().toLowerCase();
  if (words.includes(word)) return { value: word, changed: word !== text };
  const synonym = SYNONYMS[word];
  if (synonym !== undefined && words.includes(synonym)) return replaced(synonym);
  if (words.includes('16:9')) return replaced(nearestRatio(word, words) ?? column.default);
  return replaced(words.includes('failed') ? 'failed' : words[0]);
}

/** The shape that cuts or pads the least: 4:3 becomes 1:1, 2.39:1 becomes 16:9. */
function nearestRatio(text: string, words: readonly string[]): string | undefined {
  const wanted = ratioOf(text);
  if (wanted === undefined) return undefined;
  const distance = (word: string) => Math.abs(Math.log((ratioOf(word) ?? 1) / wanted));
  return [...words].sort((left, right) => distance(left) - distance(right))[0];
}

function ratioOf(text: string): number | undefined {
  const [, width, height] = /^(\d+(?:\.\d+)?)\s*[:/x]\s*(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const ratio = Number(width) / Number(height);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

/** The largest INTEGER of PostgreSQL; SQLite's own are larger. */
const MAX_INTEGER = 2_147_483_647;

function toNumber(text: string, column: Column): Converted {
  const number = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(number)) return replaced(column.nullable ? null : withoutValue(column));
  if (column.type === 'float') return kept(number);

  const limit = column.type === 'bigint' ? Number.MAX_SAFE_INTEGER : MAX_INTEGER;
  const lowest = column.min ?? -limit;
  const whole = Math.min(Math.max(Math.round(number), lowest), column.upTo ?? limit);
  return { value: whole, changed: whole !== number };
}

function toTime(text: string, column: Column): Converted {
  try {
    return kept(toDate(text));
  } catch {
    // not a time in any form we know: the text itself is kept
    return replaced(column.nullable ? null : UNKNOWN_TIME);
  }
}
