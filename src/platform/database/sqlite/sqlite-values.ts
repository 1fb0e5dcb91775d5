import { keepableJson, keepableNumber, keepableText } from '../keepable.ts';
import type { SqliteValue } from './sqlite-handle.ts';

/*
 * Values go in and come out as PostgreSQL's driver gives them: booleans, Dates, parsed JSON. Which is which
 * is told by a column's declared type, as SQLAlchemy declares it, so text that looks like JSON stays text.
 */

export type Decode = (value: SqliteValue) => unknown;

const DECODERS = new Map<string | undefined, Decode>([
  ['BOOLEAN', (value) => Number(value) !== 0],
  ['DATETIME', toDate],
  // NOTE a column declared JSON has numeric affinity: a text that is a number comes back as one.
  ['JSON', (value) => JSON.parse(String(value)) as unknown],
]);

/** How a column of this declared type is read; undefined when SQLite's own value is the right one. */
export function decoderFor(declaredType: string | null): Decode | undefined {
  return DECODERS.get(declaredType?.toUpperCase());
}

export function toSqliteValue(value: unknown): SqliteValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return keepableText(value);
  if (typeof value === 'number') return keepableNumber(value);
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return toSqlAlchemyTime(value);
  if (value instanceof Uint8Array || typeof value === 'bigint') return value;
  return keepableJson(value);
}

/** UTC as `YYYY-MM-DD HH:MM:SS.ffffff`: what SQLAlchemy writes and reads, and it sorts as text. */
function toSqlAlchemyTime(time: Date): string {
  return `${time.toISOString().slice(0, -1).replace('T', ' ')}000`;
}

const TIME =
  /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?(?:\.(\d+))?)?\s*(?:Z|([+-]\d\d):?(\d\d)?)?$/i;

/** Reads every form an SQLAlchemy program or a person with a shell may have left; no zone means UTC. */
export function toDate(value: SqliteValue): Date {
  const text = String(value).trim();
  const [
    ,
    day = '',
    minutes = '00:00',
    seconds = ':00',
    fraction = '',
    hours = '+00',
    rest = '00',
  ] = TIME.exec(text) ?? [];
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const time = new Date(`${day}T${minutes}${seconds}.${milliseconds}${hours}:${rest}`);
  if (Number.isNaN(time.getTime())) {
    throw new Error(`The database holds "${text}" where a time belongs.`);
  }
  return time;
}
