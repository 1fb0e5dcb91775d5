import { splitGraphemes } from '../draw/words.ts';

/** Letters a line, as subtitle guides and players have it. */
const LINE_LETTERS = 42;

interface Piece {
  text: string;
  letters: number;
  spaceBefore: boolean;
}

/** Breaks a text into as few lines as hold it, about equally long. No character is added or changed. */
export function wrapCaption(text: string): string[] {
  const pieces = text.split(/\s+/u).filter(Boolean).flatMap(toPieces);
  const fewest = fill(pieces, LINE_LETTERS).length;
  for (let width = 1; width < LINE_LETTERS; width++) {
    const isOver = pieces.some(({ letters }) => letters > width);
    const lines = isOver ? [] : fill(pieces, width);
    if (lines.length === fewest) return lines;
  }
  return fill(pieces, LINE_LETTERS);
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
function toPieces(chunk: string): Piece[] {
  const letters = splitGraphemes(chunk).length;
  if (letters <= LINE_LETTERS) return [{ text: chunk, letters, spaceBefore: true }];
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(chunk);
  const texts = Array.from(words, ({ segment }) => segment).flatMap(cutToLines);
  return texts.map((text, index) => ({
    text,
    letters: splitGraphemes(text).length,
    spaceBefore: index === 0,
  }));
}

function cutToLines(word: string): string[] {
  const graphemes = splitGraphemes(word);
  return Array.from({ length: Math.ceil(graphemes.length / LINE_LETTERS) }, (_, index) =>
    graphemes.slice(index * LINE_LETTERS, (index + 1) * LINE_LETTERS).join(''),
  );
}
