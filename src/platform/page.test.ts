import { expect, test } from 'vitest';
import { readCursor, readPageRequest, toCursor } from './page.ts';

const place = {
  created_at: new Date('2026-03-01T10:00:00.123Z'),
  id: '0195e0a0-0000-7000-8000-00000000000a',
};

test('a cursor leads back to the very place it was made from', () => {
  expect(readCursor(toCursor(place))).toEqual(place);
});

test('asks for twenty rows from the start unless told otherwise', () => {
  expect(readPageRequest({})).toEqual({ limit: 20, after: undefined });
  expect(readPageRequest({ limit: 100, cursor: toCursor(place) })).toEqual({
    limit: 100,
    after: place,
  });
});

test.each([0, 101, -1, 2.5, Number.NaN])('refuses a page of %s rows', (limit) => {
  expect(() => readPageRequest({ limit })).toThrow(
    expect.objectContaining({ code: 'INVALID_FIELD', details: { field: 'limit' } }),
  );
});

test.each([
  ['nothing', ''],
  ['noise', 'not a cursor'],
  ['an id that is none', Buffer.from(`1.abc`).toString('base64url')],
  ['no time', Buffer.from(`.${place.id}`).toString('base64url')],
  ['a time nobody can write', Buffer.from(`999999999999999.${place.id}`).toString('base64url')],
  ['more than a cursor', Buffer.from(`1.${place.id}' or 1=1`).toString('base64url')],
])('refuses a cursor that holds %s', (_what, cursor) => {
  expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'MALFORMED' }));
});
