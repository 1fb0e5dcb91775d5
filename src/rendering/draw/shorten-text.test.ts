import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenText } from './shorten-text.ts';
import { splitGraphemes } from './words.ts';

test('a text that is shortened ends at a word, with an ellipsis and no loose comma', () => {
  expect(shortenText('Slow mornings, quick coffee, more')).toBe('Slow mornings, quick coffee…');
});

test('shortened again and again a text gets shorter each time, never through a letter, and ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
      const letters = new Set(splitGraphemes(text));
      let length = splitGraphemes(text.replace(/…$/u, '')).length;
      for (let shorter = shortenText(text); shorter; shorter = shortenText(shorter)) {
        const left = splitGraphemes(shorter.replace(/…$/u, ''));
        expect(left.length).toBeLessThan(length);
        for (const letter of left) expect(letters).toContain(letter);
        length = left.length;
      }
    }),
  );
});
