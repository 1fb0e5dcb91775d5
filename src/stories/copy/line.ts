import { fitsFrame } from '../reading-time.ts';
import { capitalise, isDangling } from '../understanding/english-words.ts';

/** Something a scene could say. */
export interface Line {
  headline: string;
  support: string | null;
  /** A shorter support, for when the time does not allow the first. */
  spare: string | null;
  /** How much it is wanted beside the others: the prompt's own words weigh most. */
  weight: number;
  /** Lines of one idea are never told twice in a film. */
  idea: string;
  /** True when it states a fact of the prompt that can be checked: a figure, a price, an offer. */
  isProof: boolean;
}

/** Weights: the prompt's own vivid words, the prompt's words in our frame, words about such a
 * thing, the trade's words, anybody's words. */
export const WEIGHT = { own: 60, framed: 24, topic: 8, trade: 6, any: 0.15 } as const;

/** Makes a line when the words can stand as one: whole, closed and short enough to fill a frame. */
export function toLines(
  words: string,
  line: { weight: number; idea: string; support?: string | null; spare?: string | null },
): Line[] {
  const headline = finish(words);
  if (headline === null || !fitsFrame(headline)) return [];
  const [support = null, spare = null] = [line.support, line.spare]
    .map((text) => (text == null ? null : finish(text)))
    .filter((text) => text !== null && text !== headline && fitsFrame(headline, text));
  const { weight, idea } = line;
  return [{ headline, support, spare, weight, idea, isProof: /\p{N}/u.test(headline) }];
}

/** A sentence of its own: capital first, full stop last; null when it breaks off. */
function finish(words: string): string | null {
  const text = words
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[,;:\-–—\s]+$/u, '');
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) || !isClosed(text) || breaksOff(text))
    return null;
  return capitalise(/[.!?…。！？؟।"”)]$/u.test(text) ? text : `${text}${fullStop(text)}`);
}

/** `There’s FlowDesk for that.` is whole. */
function breaksOff(text: string): boolean {
  return isDangling(text) && !/^There’s .+ for that\.$/u.test(text);
}

function fullStop(text: string): string {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]$/u.test(text)) return '。';
  if (/\p{sc=Devanagari}$/u.test(text)) return '।';
  return /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]$/u.test(text) ? '' : '.';
}

function isClosed(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  return count('"') % 2 === 0 && count('(') === count(')') && count('“') === count('”');
}
