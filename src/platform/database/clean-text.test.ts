import { expect, test } from 'vitest';
import { cleanJson, cleanText, countCharacters, cutText } from './clean-text.ts';

test('takes out what PostgreSQL refuses and keeps every other character', () => {
  const text = 'a\u0000b \uD83D half, \u{1F9CA} whole, żółć\n\ttab';

  expect(cleanText(text)).toBe('ab \uFFFD half, \u{1F9CA} whole, żółć\n\ttab');
});

test('cleans every key and text deep inside a JSON value and nothing else', () => {
  const value = { 'ke\u0000y': ['x\u0000', 1, null, true, { deep: '\uDC00' }] };

  expect(cleanJson(value)).toEqual({ key: ['x', 1, null, true, { deep: '\uFFFD' }] });
});

test('counts an emoji as one character, as both databases do', () => {
  expect(countCharacters('ice \u{1F9CA}')).toBe(5);
});

test('cuts a long text at a whole character and says so with an ellipsis', () => {
  expect(cutText('Rendering scene 2', 17)).toBe('Rendering scene 2');
  expect(cutText('Rendering scene 2 of 4', 11)).toBe('Rendering…');
  expect(cutText('\u{1F9CA}'.repeat(5), 3)).toBe('\u{1F9CA}\u{1F9CA}…');
});
