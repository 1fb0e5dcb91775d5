import { AppError } from './errors.ts';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;
/** 9999-12-31, the last day that sorts as text. */
const LAST_MS = 253_402_300_799_999;

export interface PageRequest {
  /** 1 to 100; default 20. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, unchanged. */
  cursor?: string | undefined;
}

/** A row that is there but holds a value its reader cannot understand. It can still be deleted. */
export interface UnreadableRow {
  id: string;
  field: string;
  reason: string;
}

export interface Page<T> {
  items: T[];
  /** Null on the last page. */
  next_cursor: string | null;
  /** Rows of this page that were left out, so that one bad value does not hide the others. */
  unreadable: UnreadableRow[];
}

/** Where a page ended: rows are ordered by time, newest first, and by id within one millisecond. */
export interface Place {
  created_at: Date;
  id: string;
}

export function readPageRequest({ limit = DEFAULT_LIMIT, cursor }: PageRequest): {
  limit: number;
  after: Place | undefined;
} {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new AppError('INVALID_FIELD', `limit must be a whole number from 1 to ${MAX_LIMIT}.`, {
      details: { field: 'limit' },
    });
  }
  return { limit, after: cursor === undefined ? undefined : readCursor(cursor) };
}

export function toCursor({ created_at, id }: Place): string {
  return Buffer.from(`${created_at.getTime()}.${id}`).toString('base64url');
}

export function readCursor(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, time, id] =
    /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  if (time === undefined || id === undefined || Number(time) > LAST_MS) {
    throw new AppError('MALFORMED', 'This cursor is broken. Start again from the first page.', {
      details: { field: 'cursor' },
    });
  }
  return { created_at: new Date(Number(time)), id };
}
