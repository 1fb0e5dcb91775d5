import type { Context2d } from './canvas.ts';
import type { FontFace } from './film-spec.ts';
import { fontString } from './font-string.ts';
import type { TextBlock, Typeface } from './layer-spec.ts';
import { measureInk } from './measure-ink.ts';
import {
  canSplitIntoLetters,
  isRightToLeft,
  splitGraphemes,
  splitWords,
  type Word,
} from './words.ts';

/** Size at which words are measured; every other size follows by multiplication. */
const MEASURED_AT = 200;

export interface MeasuredWord extends Word {
  typeface: Typeface;
  emphasised: boolean;
  /** All in parts of the size. */
  width: number;
  space: number;
  ascent: number;
  descent: number;
  /** How far its outer letters lean out of its width; none in words that are read from the right. */
  overhang: { left: number; right: number };
  letters: readonly { text: string; x: number; width: number }[];
}

interface Measurable extends Pick<TextBlock, 'text' | 'typeface'> {
  emphasis?: TextBlock['emphasis'];
  emphasis_typeface?: TextBlock['emphasis_typeface'];
  enter?: Pick<TextBlock['enter'], 'unit'>;
  /** Long words stay in one piece. */
  keepsWords?: boolean;
}

export function measureWords(
  context: Context2d,
  block: Measurable,
  { fonts, language }: { fonts: readonly FontFace[]; language: string },
): MeasuredWord[] {
  const { emphasis = [], emphasis_typeface: emphasisFace = null, keepsWords = false } = block;
  return splitWords(block.text, language, { keepsWords }).map((word) => {
    const emphasised = emphasis.some(([from, to]) => word.from < to && from < word.to);
    const typeface = uprightFor(word.text, (emphasised ? emphasisFace : null) ?? block.typeface);
    setTypeface(context, typeface, MEASURED_AT, fonts);
    const { width } = context.measureText(word.text);
    const { ascent, descent, left, right } = measureInk(context, word.text, MEASURED_AT);
    return {
      ...word,
      typeface,
      emphasised,
      // The tracking after the last letter is not part of the word.
      width: width / MEASURED_AT - typeface.tracking,
      space:
        context.measureText('n n').width / MEASURED_AT -
        context.measureText('nn').width / MEASURED_AT,
      ascent,
      descent,
      overhang: isRightToLeft(word.text)
        ? { left: 0, right: 0 }
        : { left: Math.max(0, left), right: Math.max(0, right) },
      letters: block.enter?.unit === 'letter' ? measureLetters(context, word.text) : [],
    };
  });
}

/** Emoji have no italic: canvas would slant them, out of the width that was measured. */
function uprightFor(text: string, typeface: Typeface): Typeface {
  const isEmoji = /[\p{Extended_Pictographic}\p{RI}]/u.test(text) && !/[\p{L}\p{N}]/u.test(text);
  return isEmoji ? { ...typeface, style: 'normal' } : typeface;
}

/** Letter by letter with the kerning of the whole word. */
function measureLetters(context: Context2d, word: string): MeasuredWord['letters'] {
  if (!canSplitIntoLetters(word)) return [];
  let before = '';
  return splitGraphemes(word).map((text) => {
    const width = context.measureText(text).width;
    before += text;
    const x = context.measureText(before).width - width;
    return { text, x: x / MEASURED_AT, width: width / MEASURED_AT };
  });
}

export function setTypeface(
  context: Context2d,
  typeface: Typeface,
  sizePx: number,
  fonts: readonly FontFace[],
): void {
  context.font = fontString(typeface, sizePx, fonts);
  context.letterSpacing = `${(typeface.tracking * sizePx).toFixed(3)}px`;
}
