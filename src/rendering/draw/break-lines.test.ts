import { expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';
import type { MeasuredWord } from './measure-words.ts';

test.each([
  ['Say hello to Tomo', 2],
  ['The couch is winning', 2],
])('"%s" in %i lines leaves no short word hanging', (text, count) => {
  const lines = breakLines(words(text), count).map(said);

  expect(lines.join(' ')).toBe(text);
  expect(lines.filter((line) => /^(?:is|to)$|\s(?:is|to)$/u.test(line))).toEqual([]);
});

test('keeps a name that is set apart on one line', () => {
  const name = words('Meet Corner Crumb').map((word, index) => ({
    ...word,
    emphasised: index > 0,
  }));

  expect(breakLines(name, 2).map(said)).toEqual(['Meet', 'Corner Crumb']);
});

test('does not leave the first word of a sentence behind', () => {
  const lines = breakLines(words('So many bottles. So little room.'), 3).map(said);

  expect(lines).toEqual(['So many', 'bottles.', 'So little room.']);
});

test('a text of more words than can be weighed is still broken into the lines asked for', () => {
  const many = words('one two three four five six seven eight nine ten '.repeat(5).trim());

  expect(breakLines(many, 6).length).toBeLessThanOrEqual(6);
});

function said(line: readonly MeasuredWord[]): string {
  return line.map(({ text }) => text).join(' ');
}

/** Words as wide as their letters are many. */
function words(text: string): MeasuredWord[] {
  return text.split(' ').map((word, index) => ({
    text: word,
    from: index,
    to: index + 1,
    spaceBefore: index > 0,
    breakAfter: false,
    typeface: { family: 'Sora', weight: 400, style: 'normal', tracking: 0 },
    emphasised: false,
    width: word.length / 2,
    space: 0.25,
    ascent: 0.7,
    overhang: { left: 0, right: 0 },
    descent: 0.2,
    letters: [],
  }));
}
