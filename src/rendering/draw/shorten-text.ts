import { splitGraphemes } from './words.ts';

const KEPT = 0.9;
/** A cut goes back to the end of a word if that is not further back than this part of what is kept. */
const BACK_TO_WORD = 0.4;
const LOOSE_END = /[\s\p{P}]+$/u;

/** The text with its end given up for an ellipsis, a little shorter each time it is asked; null when nothing is left. */
export function shortenText(text: string): string | null {
  const letters = splitGraphemes(text.replace(/…$/u, ''));
  const kept = letters.slice(0, Math.floor(letters.length * KEPT)).join('');
  const border = kept.search(/\s\S*$/u);
  const words = border > kept.length * (1 - BACK_TO_WORD) ? kept.slice(0, border) : kept;
  const bare = words.replace(LOOSE_END, '');
  return bare === '' ? null : `${bare}…`;
}
