/* eslint-disable complexity -- a reading rule is a row of cases; cutting the row apart hides it */
import type { CleanPrompt } from './clean-prompt.ts';
import { beginsWithVerb, capitalise, isDangling, isPlural, stripArticle } from './english-words.ts';
import { NO_OFFER, type Offer, type PromptFacts } from './facts.ts';
import { findOffer } from './find-offer.ts';
import { isCoined } from './read-head.ts';
import { readLongings } from './read-longings.ts';
import { readSubject } from './read-subject.ts';
import type { Subject } from './subject.ts';
import { unwrapRequest } from './unwrap-request.ts';

const CALL =
  /^(?:(?:so|and|then|just|now|or) )?(?:book|order|shop|call|visit|sign up|subscribe|join|try|get|grab|download|register|reserve|donate|buy|learn more|contact|apply|come|start|swipe up|tap|click|discover|see|rsvp|enrol+|pre-?order|stop by|drop by|find|give|adopt|volunteer|schedule|claim|message|dm|text|explore|taste|test|follow|meet us|watch|listen|stream|play|pick up)\b/iu;
const QUOTED_CALL = /(?:end|finish|close|cta|call to action|button|say)\b.{0,40}"([^"]{3,40})"/iu;
const LONGEST_CALL = 32;

export type EnglishFacts = Omit<
  PromptFacts,
  'language' | 'tone' | 'category' | 'topic' | 'address'
> & {
  /** Words about the film itself. */
  asked: string;
};

/** Takes an English prompt apart, sentence by sentence. The first that names a thing names the product. */
export function readEnglish({ sentences, labels }: CleanPrompt): EnglishFacts {
  const facts = emptyFacts();
  for (const sentence of calmed(sentences)) readSentence(sentence, facts);
  for (const [label, value] of labels) readLabel(label, value, facts);
  return { ...facts, ...readLongings(facts) };
}

function emptyFacts(): EnglishFacts {
  return {
    brand: null,
    product: null,
    audience: null,
    purpose: null,
    pains: [],
    wishes: [],
    afterwards: [],
    questions: [],
    benefits: [],
    features: [],
    statements: [],
    offer: NO_OFFER,
    place: null,
    date: null,
    call_to_action: null,
    asked: '',
  };
}

/** Shouted prompts are read as if spoken; a name is then no longer told by its capitals. */
function calmed(sentences: readonly string[]): string[] {
  const text = sentences.join(' ');
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 1;
  const isShouted = text.includes(' ') && capitals > letters * 0.7;
  return sentences.map((sentence) => (isShouted ? capitalise(sentence.toLowerCase()) : sentence));
}

function readSentence(sentence: string, facts: EnglishFacts): void {
  const quotedCall = QUOTED_CALL.exec(sentence)?.[1];
  if (quotedCall !== undefined)
    facts.call_to_action ??= capitalise(quotedCall.replace(/[.!]+$/u, ''));

  const { text, asked } = unwrapRequest(sentence);
  facts.asked += ` ${asked}`;
  if (text === '') return;
  if (text.endsWith('?')) {
    facts.questions.push(capitalise(text));
    return;
  }
  const { offer, date, rest } = withItsThing(text, findOffer(text), facts);
  facts.offer = mergeOffers(facts.offer, offer);
  facts.date ??= date;
  if (isCall(text)) {
    facts.call_to_action ??= shortCall(text) ?? shortCall(rest);
    facts.brand ??= CALLED_TO.exec(rest)?.[1]?.replace(/^the /u, 'The ') ?? null;
    return;
  }
  const words = withoutEnd(rest);
  if (words === '') return;
  const isSubject = facts.brand === null && facts.product === null && !isHiring(facts);
  if (isSubject && !WHEN.test(words)) merge(facts, readSubject(words));
  else readFurther(words, facts);
}

/** How soon is told of a thing; it is none. */
const WHEN =
  /^(?:(?:the )?(?:same|next)[- ]day|day (?:or|and) night|24\/7|any ?time|right away|open (?:\d|daily|every|all|till?|until|late|from)\b.*)$/iu;
/** `Visit the Harbour Museum` names it too. */
const CALLED_TO =
  /^(?:[Vv]isit|[Dd]iscover|[Ee]xplore|[Cc]ome to|[Jj]oin us at) ((?:the )?\p{Lu}[\p{L}’&-]*(?: (?:&|of|\p{Lu}[\p{L}’&-]*))*)(?=$|[\s,.!])/u;

function isHiring({ statements }: EnglishFacts): boolean {
  return statements.some((words) => words.startsWith('We’re hiring '));
}

/** `Bouquets from £25`, `£15 entry`: once it is known what is sold, a word beside a price says what for. */
function withItsThing(
  text: string,
  found: ReturnType<typeof findOffer>,
  { brand, product }: EnglishFacts,
): ReturnType<typeof findOffer> {
  const { offer } = found;
  const whole = withoutEnd(text);
  const rest = withoutEnd(found.rest);
  const isPriced =
    offer.price !== null &&
    /^\p{L}+$/u.test(rest) &&
    [`${rest} ${offer.price}`, `${offer.price} ${rest}`].includes(whole);
  if (!isPriced || (brand === null && product === null)) return found;
  return { ...found, offer: { ...offer, price: whole }, rest: '' };
}

const withoutEnd = (words: string) => words.replace(/[.!…]+$/u, '').trim();

function isCall(text: string): boolean {
  return CALL.test(text) && text.split(' ').length <= 9;
}

function shortCall(text: string): string | null {
  const call = text.replace(/^(?:so|and|then|just|or) /iu, '').replace(/[.!]+$/u, '');
  const head = call.replace(/,.*$|\s(?:and|at|before|to|for|so|in|on)\s.*$/iu, '');
  const fit = [call, head].find(
    (words) => words.length <= LONGEST_CALL && !isDangling(words) && words.includes(' '),
  );
  return fit === undefined ? null : capitalise(fit);
}

/** `Quick Flow, Manchester`. */
const SIGNED = /^((?:\p{Lu}[\p{L}\p{N}’&-]*\s?){1,4}), (\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)$/u;

/** Sentences after the first tell more of the same thing. */
function readFurther(words: string, facts: EnglishFacts): void {
  const [, signer, town] = SIGNED.exec(words) ?? [];
  if (signer !== undefined && town !== undefined && facts.place === null) {
    facts.brand ??= signer;
    facts.place = town;
    return;
  }
  const pain =
    /^(?:no more|say goodbye to|stop|goodbye,?|forget|tired of|sick of|without) (.+)$/iu.exec(
      words,
    )?.[1];
  if (pain !== undefined && !isDangling(pain)) facts.pains.push(stripArticle(pain));
  const toldOfIt = /^(?:it|this|they|that) (.+)$/iu.exec(words)?.[1];
  if (
    toldOfIt !== undefined &&
    beginsWithVerb(toldOfIt) &&
    !/^(?:is|are|was|were)\b/iu.test(toldOfIt)
  ) {
    facts.benefits.push(capitalise(toldOfIt));
    return;
  }
  const name = facts.brand ?? facts.product?.words ?? '';
  const subject = readSubject(words);
  const isPlainlyName =
    subject.brand !== null && (subject.brand.includes(' ') || isCoined(subject.brand));
  if (isPlainlyName) facts.brand ??= subject.brand;
  if (name !== '' && subject.brand === name) merge(facts, subject);
  else facts.statements.push(capitalise(words));
}

function merge(facts: EnglishFacts, subject: Subject): void {
  facts.brand ??= subject.brand;
  facts.product ??= subject.product;
  facts.audience ??= subject.audience;
  facts.purpose ??= subject.purpose;
  facts.place ??= subject.place;
  facts.pains.push(...subject.pains);
  facts.benefits.push(...subject.benefits);
  facts.features.push(...subject.features);
  facts.statements.push(...subject.statements);
}

function mergeOffers(first: Offer, next: Offer): Offer {
  return {
    terms: first.terms ?? next.terms,
    sale: first.sale ?? next.sale,
    deadline: first.deadline ?? next.deadline,
    price: first.price ?? next.price,
    code: first.code ?? next.code,
    gift: first.gift ?? next.gift,
  };
}

function readLabel(label: string, value: string, facts: EnglishFacts): void {
  const list = value.split(/\s*[,;]\s*|\s+and\s+/u).filter((part) => part !== '');
  if (/^(?:brand|name|brand name|company|product name)$/u.test(label)) facts.brand = value;
  else if (label === 'product') merge(facts, readSubject(value));
  else if (/audience|target/u.test(label))
    facts.audience ??= {
      words: stripArticle(value),
      isMany: isPlural(value),
      situation: null,
      belonging: null,
    };
  else if (/tone|style|mood|voice|music|visual/u.test(label)) facts.asked += ` ${value}`;
  else if (/cta|call to action/u.test(label))
    facts.call_to_action = shortCall(value) ?? value.slice(0, LONGEST_CALL);
  else if (/offer|deal|price/u.test(label))
    facts.offer = mergeOffers(facts.offer, { ...findOffer(value).offer });
  else if (/benefit|feature/u.test(label)) facts.features.push(...list);
  else if (/problem|pain/u.test(label)) facts.pains.push(...list.map(stripArticle));
  else if (/location|place|where/u.test(label)) facts.place ??= value;
  else if (/date|when/u.test(label)) facts.date ??= value;
}
