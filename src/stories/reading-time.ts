/** What a viewer can take in from a moving picture, beside looking at it. */
const WORDS_PER_SECOND = 3;
const LETTERS_PER_SECOND = 17;

/** A headline longer than this no longer fills a frame, it sets it as text. */
const MAX_HEADLINE_WORDS = 8;
const MAX_HEADLINE_LETTERS = 48;
const MAX_SUPPORT_LETTERS = 60;

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Seconds a line needs on screen; the pause between headline and support is not counted. */
export function secondsToRead(headline: string, support: string | null = null): number {
  const text = support === null ? headline : `${headline} ${support}`;
  return Math.max(countWords(text) / WORDS_PER_SECOND, countLetters(text) / LETTERS_PER_SECOND);
}

export function isReadable(headline: string, support: string | null, seconds: number): boolean {
  return fitsFrame(headline, support) && secondsToRead(headline, support) <= seconds;
}

export function fitsFrame(headline: string, support: string | null = null): boolean {
  return (
    countWords(headline) <= MAX_HEADLINE_WORDS &&
    countLetters(headline) <= MAX_HEADLINE_LETTERS &&
    (support === null || countLetters(support) <= MAX_SUPPORT_LETTERS)
  );
}

/** Words as the eye meets them. Scripts without spaces are read by the letter, so a run of them is one word. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}\p{S}]/u.test(word)).length;
}

/** Letters, a Chinese or Japanese sign counted as the two and a half Latin letters it says. */
export function countLetters(text: string): number {
  if (!WIDE.test(text)) return text.length;
  return Array.from(text).reduce((sum, letter) => sum + letterWeight(letter), 0);
}

const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

function letterWeight(letter: string): number {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letter)) return 2.4;
  if (/\p{sc=Hangul}/u.test(letter)) return 1.4;
  return 1;
}

export function isUnspacedScript(text: string): boolean {
  return UNSPACED.test(text);
}
