import { countLetters, fitsFrame } from '../reading-time.ts';
import { capitalise, headOf, isDangling, stripArticle } from '../understanding/english-words.ts';
import type { PromptFacts } from '../understanding/facts.ts';

const LONGEST_NAME = 28;

/** The name as it stands inside a sentence: `FlowDesk`, `your yoga studio`, `cold brew`. */
export function inSentence({ brand, product }: PromptFacts): string | null {
  if (brand !== null) return brand;
  if (product === null) return null;
  return product.number === 'one' ? `your ${product.words}` : product.words;
}

/** The name as it stands alone, short enough for an end card. */
export function nameOf({ brand, product }: PromptFacts): string | null {
  const name = brand ?? (product === null ? null : capitalise(product.words));
  return name === null ? null : shortened(name);
}

function shortened(name: string): string | null {
  if (countLetters(name) <= LONGEST_NAME) return name;
  if (countLetters(headOf(name)) <= LONGEST_NAME) return headOf(name);
  const words = name.split(' ');
  const last = [3, 2, 1]
    .map((count) => words.slice(-count).join(' '))
    .find((part) => part.length <= LONGEST_NAME);
  return last === undefined || isDangling(last) ? null : capitalise(stripArticle(last));
}

/** What the brand is, in the prompt's words: `The accounting app for freelancers`. */
export function whatItIs({ brand, product, audience, purpose }: PromptFacts): string | null {
  if (product === null) return null;
  const thing = product.number === 'one' ? `the ${product.words}` : product.words;
  const whom = audienceWords(audience) ?? purpose;
  const whole = whom === null ? thing : `${thing} for ${whom}`;
  const fit = [whole, thing].find((words) => fitsFrame(words));
  if (fit === undefined || (brand === null && fit === thing)) return null;
  return capitalise(fit);
}

/** Without whom it is for. */
export function whatItIsInShort({ brand, product }: PromptFacts): string | null {
  if (brand === null || product === null) return null;
  return capitalise(product.number === 'one' ? `the ${product.words}` : product.words);
}

export function describedAs(facts: PromptFacts): string | null {
  if (facts.brand !== null) return whatItIs(facts);
  const whom = audienceWords(facts.audience) ?? facts.purpose;
  return whom === null ? null : `For ${whom}`;
}

/** `For people` says nothing. */
function audienceWords(audience: PromptFacts['audience']): string | null {
  return audience === null ||
    /^(?:people|those|folks|persons?|adults|everyone|anyone)$/iu.test(audience.words)
    ? null
    : audience.words;
}

/** Told words as lines that fit a frame: whole if possible, else cut where the sentence itself has a joint. */
export function ownWords(told: string): string[] {
  if (fitsFrame(told)) return [told];
  return told
    .split(/[,;:]\s+|\s+[–—-]\s+|\s+(?=(?:and|so|but|because|while|which|when|without)\s)/u)
    .map((part) => part.replace(/^(?:and|but|so|or|which (?:is|are))\s+/iu, '').trim())
    .filter((part) => part.split(' ').length >= 2 && fitsFrame(part) && !isDangling(part));
}
