import { splitGraphemes } from '../draw/words.ts';
import type { FilmBrief } from '../film-brief.ts';

/** Letters a line, as subtitle guides and players have it. */
export const FILE_LETTERS = 42;

/** Letters a line of captions shown in the picture: what a phone reads at arm's length is larger. */
export const SHOWN_LETTERS: Readonly<Record<FilmBrief['aspect_ratio'], number>> = {
  '9:16': 26,
  '4:5': 32,
  '1:1': 32,
  '16:9': 28,
};

interface Piece {
  text: string;
  letters: number;
  spaceBefore: boolean;
}

/** Breaks a text into as few lines as hold it, about equally long. No character is added or changed. */
export function wrapCaption(text: string, mostLetters = FILE_LETTERS): string[] {
  const chunks = text.split(/\s+/u).filter(Boolean);
  const pieces = chunks.flatMap((chunk) => toPieces(chunk, mostLetters));
  const fewest = fill(pieces, mostLetters).length;
  for (let width = 1; width < mostLetters; width++) {
    const isOver = pieces.some(({ letters }) => letters > width);
    const lines = isOver ? [] : fill(pieces, width);
    if (lines.length === fewest) return lines;
  }
  return fill(pieces, mostLetters);
}

function fill(pieces: readonly Piece[], width: number): string[] {
  const lines: { text: string; letters: number }[] = [];
  for (const { text, letters, spaceBefore } of pieces) {
    const line = lines.at(-1);
    const space = spaceBefore ? ' ' : '';
    if (line && line.letters + space.length + letters <= width) {
      line.text += space + text;
      line.letters += space.length + letters;
    } else lines.push({ text, letters });
  }
  return lines.map((line) => line.text);
}

/** A run of letters longer than a line, as in scripts without spaces, is cut between words, else anywhere. */
function toPieces(chunk: string, mostLetters: number): Piece[] {
  const letters = lettersIn(chunk);
  if (letters <= mostLetters) return [{ text: chunk, letters, spaceBefore: true }];
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(chunk);
  const texts = Array.from(words, ({ segment }) => segment).flatMap((word) =>
    cutToLines(word, mostLetters),
  );
  return texts.map((text, index) => ({
    text,
    letters: lettersIn(text),
    spaceBefore: index === 0,
  }));
}

function cutToLines(word: string, mostLetters: number): string[] {
  const graphemes = splitGraphemes(word);
  const most = WIDE.test(word) ? Math.floor(mostLetters / 2) : mostLetters;
  return Array.from({ length: Math.ceil(graphemes.length / most) }, (_, index) =>
    graphemes.slice(index * most, (index + 1) * most).join(''),
  );
}

/** Letters as wide as they are high: they say more, and take the room of two. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/u;

function lettersIn(text: string): number {
  if (!WIDE.test(text)) return splitGraphemes(text).length;
  return splitGraphemes(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}
