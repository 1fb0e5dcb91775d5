export interface Word {
  text: string;
  /** Where it stands in the whole text, in UTF-16 units. */
  from: number;
  to: number;
  spaceBefore: boolean;
  /** The line must end here, because a long word was broken with a hyphen or the text says so. */
  breakAfter: boolean;
}

/** Scripts written without spaces, in which a word border must be looked up. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uff66-\uff9d]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
/** Scripts whose letters join, stack or reorder: taking them apart would misspell them. */
const WHOLE_WORDS =
  /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u1800-\u18af\ufb1d-\ufdff\ufe70-\ufeff]/u;
const TALL = /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1ea0-\u1ef9]/u;

/** Graphemes from which on a word is broken over lines; German compounds below stay whole. */
const BREAK_FROM = 22;
const PIECE = 14;

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** False for text that must be moved word by word. */
export function canSplitIntoLetters(text: string): boolean {
  return !WHOLE_WORDS.test(text);
}

/** The least line height, in parts of the size, at which marks above and below do not touch. */
export function leastLeading(text: string): number {
  if (TALL.test(text)) return 1.4;
  return UNSPACED.test(text) ? 1.16 : 0;
}

export function splitGraphemes(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Splits a text into the pieces a line may be broken between; `keepsWords` leaves long ones whole. */
export function splitWords(
  text: string,
  language: string,
  { keepsWords = false }: { keepsWords?: boolean } = {},
): Word[] {
  return [...text.matchAll(/\S+/gu)].flatMap((match) => {
    const chunk = match[0];
    const from = match.index;
    const spaceBefore = from > 0;
    const lineEnds = /^[^\S\n]*\n/u.test(text.slice(from + chunk.length));
    const pieces = UNSPACED.test(chunk)
      ? lookUpWords(chunk, language)
      : breakLongWord(chunk, keepsWords ? Infinity : BREAK_FROM);
    return pieces.map((piece, index) => ({
      text: piece.text,
      from: from + piece.from,
      to: from + piece.to,
      spaceBefore: spaceBefore && index === 0,
      breakAfter: piece.breakAfter || (lineEnds && index === pieces.length - 1),
    }));
  });
}

type Piece = Pick<Word, 'text' | 'from' | 'to' | 'breakAfter'>;

const OPENING = /^[\p{Ps}\p{Pi}¿¡「『（]+$/u;

/** Words by dictionary; closing marks stay with the word before, opening ones with the word after. */
function lookUpWords(chunk: string, language: string): Piece[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
    granularity: 'word',
  });
  const pieces: Piece[] = [];
  let opening = '';
  for (const { segment, index, isWordLike } of segmenter.segment(chunk)) {
    const before = pieces.at(-1);
    if (OPENING.test(segment)) opening += segment;
    else if (isWordLike !== true && before && opening === '') {
      before.text += segment;
      before.to += segment.length;
    } else {
      const from = index - opening.length;
      const whole = opening + segment;
      pieces.push({ text: whole, from, to: from + whole.length, breakAfter: false });
      opening = '';
    }
  }
  const last = pieces.at(-1);
  if (opening !== '' && last) {
    last.text += opening;
    last.to += opening.length;
  }
  return pieces.length > 0
    ? pieces
    : [{ text: chunk, from: 0, to: chunk.length, breakAfter: false }];
}

function breakLongWord(word: string, from: number): Piece[] {
  const graphemes = splitGraphemes(word);
  if (graphemes.length < from || !canSplitIntoLetters(word)) {
    return [{ text: word, from: 0, to: word.length, breakAfter: false }];
  }
  const count = Math.ceil(graphemes.length / PIECE);
  const each = Math.ceil(graphemes.length / count);
  const pieces: Piece[] = [];
  let begins = 0;
  for (let start = 0; start < graphemes.length; start += each) {
    const text = graphemes.slice(start, start + each).join('');
    const isLast = start + each >= graphemes.length;
    const hyphen = isLast || /[-\u2010\u2013/]$/u.test(text) ? '' : '-';
    const ends = begins + text.length;
    pieces.push({ text: text + hyphen, from: begins, to: ends, breakAfter: !isLast });
    begins = ends;
  }
  return pieces;
}
