import { describe, expect, test } from 'vitest';
import { canSplitIntoLetters, splitGraphemes, splitWords } from './words.ts';

function textsOf(text: string, language = 'und'): string[] {
  return splitWords(text, language).map((word) => word.text);
}

describe('splitting a text into words', () => {
  test('keeps Latin words whole, with their punctuation', () => {
    expect(textsOf('Wait, what?')).toEqual(['Wait,', 'what?']);
  });

  test('finds words in Japanese and never begins a line with a closing mark', () => {
    const words = textsOf('朝が、先に始まる。', 'ja');

    expect(words.join('')).toBe('朝が、先に始まる。');
    expect(words.length).toBeGreaterThan(2);
    expect(words.some((word) => /^[、。]/u.test(word))).toBe(false);
  });

  test('breaks a word of sixty letters into pieces that end a line with a hyphen', () => {
    const words = splitWords(
      'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
      'de',
    );

    expect(words.length).toBeGreaterThan(3);
    expect(words.slice(0, -1).every((word) => word.breakAfter && word.text.endsWith('-'))).toBe(
      true,
    );
    expect(words.at(-1)?.breakAfter).toBe(false);
  });

  test('knows where every word stands in the text', () => {
    const text = 'Start before the sun';

    for (const word of splitWords(text, 'en')) {
      expect(text.slice(word.from, word.to)).toBe(word.text);
    }
  });
});

test('scripts whose letters join are moved word by word', () => {
  expect(canSplitIntoLetters('صباح')).toBe(false);
  expect(canSplitIntoLetters('सुबह')).toBe(false);
  expect(canSplitIntoLetters('Morning')).toBe(true);
});

test('a family of four is one letter', () => {
  expect(splitGraphemes('a👩‍👩‍👧é')).toEqual(['a', '👩‍👩‍👧', 'é']);
});
