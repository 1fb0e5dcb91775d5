import { countLetters, fitsFrame } from '../reading-time.ts';
import { capitalise, headOf, isDangling, stripArticle } from '../understanding/english-words.ts';
import type { PromptFacts } from '../understanding/facts.ts';

const LONGEST_NAME = 28;
/** Letters of a fact told beside a name. */
const LONGEST_ASIDE = 44;

/** `an app`, `a unicorn`. */
export function articleOf(words: string): 'a' | 'an' {
  return /^(?:[aeio]|u(?!n[ia]|s[eu]|k))/iu.test(words) ? 'an' : 'a';
}

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

/** What the brand is, in the prompt's words: `The accounting app for freelancers`, `A bakery in Leeds`. */
export function whatItIs(facts: PromptFacts): string | null {
  const { brand, product, audience, purpose, place, features } = facts;
  if (product === null) return null;
  const isOne = product.number === 'one';
  const thing = isOne ? `the ${product.words}` : product.words;
  const any = isOne ? `${articleOf(product.words)} ${product.words}` : thing;
  const whom = audienceWords(audience) ?? purpose;
  const having = features.find((words) => /^with\s/iu.test(words));
  const ways = [
    whom === null ? null : `${thing} for ${whom}`,
    place === null ? null : `${any} in ${place}`,
    having === undefined ? null : `${any} ${having.toLowerCase()}`,
    brand === null ? null : any,
  ];
  const fit = ways.find((words) => words !== null && fitsFrame(words));
  return fit == null ? null : capitalise(fit);
}

/** Without whom it is for. */
export function whatItIsInShort({ brand, product }: PromptFacts): string | null {
  if (brand === null || product === null) return null;
  return capitalise(
    product.number === 'one' ? `${articleOf(product.words)} ${product.words}` : product.words,
  );
}

/** What stands beside the name: what it is, for whom, else the first thing told of it. */
export function describedAs(facts: PromptFacts, told: readonly string[]): string | null {
  const what = facts.brand === null ? null : whatItIs(facts);
  if (what !== null) return what;
  const whom = audienceWords(facts.audience) ?? facts.purpose;
  if (whom !== null) return `For ${whom}`;
  return told.find((words) => words.length <= LONGEST_ASIDE) ?? null;
}

/** `For people` says nothing. */
function audienceWords(audience: PromptFacts['audience']): string | null {
  return audience === null ||
    /^(?:people|those|folks|persons?|adults|everyone|anyone)$/iu.test(audience.words)
    ? null
    : audience.words;
}

interface OwnWords {
  headline: string;
  support: string | null;
}

/** Told words as lines that fit a frame: whole if possible, else cut where the sentence itself has a joint. */
export function ownWords(told: string): OwnWords[] {
  if (fitsFrame(told)) return [{ headline: told, support: null }];
  const parts = told
    .split(
      /[,;:]\s+|\s+[–—-]\s+|(?<=\.)\s+|\s+(?=(?:and|so|but|because|while|which|when|without)\s)/u,
    )
    .map((part) => part.replace(/^(?:and|but|so|or|which (?:is|are))\s+/iu, '').trim())
    .filter((part) => part.split(' ').length >= 2 && fitsFrame(part) && !isDangling(part))
    .map((headline) => ({ headline, support: null }));
  return parts.length > 0 ? parts : leaning(told);
}

/** `Help us plant 10,000 trees along the River Aire`: what leans on the sentence becomes its second line. */
function leaning(told: string): OwnWords[] {
  const [, headline, support] =
    /^(.{12,46}?) ((?:along|across|around|through|near|in|at|from|for|with|on|within) .+)$/iu.exec(
      told,
    ) ?? [];
  if (headline === undefined || support === undefined) return [];
  return fitsFrame(headline, support) && !isDangling(headline)
    ? [{ headline, support: capitalise(support) }]
    : [];
}

export function placed(place: string): string {
  const isSpot =
    /^the /iu.test(place) && !/(?:s|district|valley|highlands|coast|city)$/iu.test(place);
  return `${isSpot ? 'At' : 'In'} ${place}`;
}
