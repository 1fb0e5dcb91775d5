import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readByteRange } from './byte-range.ts';
import { contentDisposition } from './content-disposition.ts';

test.each([
  [undefined, 'whole'],
  ['bytes=0-3', { first: 0, last: 3 }],
  ['Bytes=2-', { first: 2, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['bytes=8-99', { first: 8, last: 9 }],
  ['bytes=9-9', { first: 9, last: 9 }],
  ['bytes=0-1, 4-5', 'whole'],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=10-12, 20-', 'unsatisfiable'],
  ['bytes=5-2', 'whole'],
  ['bytes=a-b', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=', 'whole'],
  ['frames=0-3', 'whole'],
  [`bytes=${'0-1,'.repeat(500)}0-1`, 'whole'],
])('of ten bytes, %j asks for %j', (header, part) => {
  expect(readByteRange(header, 10)).toEqual(part);
});

test('a part is always within the file, whatever is asked', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(20), fc.nat(20), fc.nat(20), (text, from, to, size) => {
      for (const header of [text, `bytes=${text}`, `bytes=${from}-${to}`, `bytes=-${to}`]) {
        const part = readByteRange(header, size);
        if (typeof part === 'string') continue;
        expect(part.first).toBeLessThanOrEqual(part.last);
        expect(part.first).toBeGreaterThanOrEqual(0);
        expect(part.last).toBeLessThan(size);
      }
    }),
  );
});

test.each([
  ['Cold brew.mp4', `attachment; filename="Cold brew.mp4"; filename*=UTF-8''Cold%20brew.mp4`],
  [
    'a"b\r\nx: y/../c.mp4',
    `attachment; filename="a b x y .. c.mp4"; filename*=UTF-8''a%20b%20x%20y%20..%20c.mp4`,
  ],
  [
    'Кофе (1).mp4',
    `attachment; filename="____ (1).mp4"; filename*=UTF-8''%D0%9A%D0%BE%D1%84%D0%B5%20%281%29.mp4`,
  ],
  [undefined, 'inline'],
])('a download called %j is said as %s', (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});
