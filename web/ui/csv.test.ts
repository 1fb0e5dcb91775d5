import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('quotes, commas and lines stay inside their cell; unknown is empty and not zero', () => {
  expect(
    toCsv(
      ['model', 'cost'],
      [
        ['a "b", c', 1.5],
        ['two\nlines', null],
      ],
    ),
  ).toBe('model,cost\r\n"a ""b"", c",1.5\r\n"two\nlines",\r\n');
});

test('a cell is never a formula', () => {
  expect(toCsv(['=1+1'], [['@x'], [-2]])).toBe("'=1+1\r\n'@x\r\n-2\r\n");
});
