import type { Tone } from '#src/rendering/film-brief.ts';
import type { Category } from '../phrases/english-phrases.ts';
import type { Topic } from '../phrases/topic-phrases.ts';

/**
 * What the prompt says, taken apart but not added to: every string is the prompt's own words, at most freed of its
 * article, its capital letter or its verb's person. What the prompt does not say is null or empty.
 */
export interface PromptFacts {
  /** BCP 47, `und` when unknown. */
  language: string;
  tone: Tone;
  category: Category;
  /** The kind of thing, narrower than its trade; null when it is none we know lines for. */
  topic: Topic | null;
  /** A proper name: `FlowDesk`, `Clay & Co`. */
  brand: string | null;
  /** What it is, as it reads inside a sentence and without article: `handmade ceramic mugs`. */
  product: Product | null;
  audience: Audience | null;
  /** What it is for when that is not people: `camping`, `dry skin`. */
  purpose: string | null;
  /** What the audience would rather be without, as a noun: `spreadsheets`. */
  pains: string[];
  /** What the audience would like to do, as a verb: `sleep better`. */
  wishes: string[];
  /** What things are like afterwards: of `turns hills into flat roads` the `flat roads`. */
  afterwards: string[];
  /** Questions the prompt asks, word for word. */
  questions: string[];
  /** What the prompt says of the product, each able to stand as a line. */
  benefits: string[];
  features: string[];
  statements: string[];
  offer: Offer;
  /** Where it is: `Austin`, `the old harbour`. */
  place: string | null;
  /** When it takes place: `Saturday`, `14 June`. */
  date: string | null;
  /** A web address, a handle or a telephone number to turn to. */
  address: string | null;
  call_to_action: string | null;
}

export interface Product {
  words: string;
  /** `your`, `a` fit one thing; many and mass stand alone. */
  number: 'one' | 'many' | 'mass';
}

interface Audience {
  /** `freelancers`, `people`, `anyone`. */
  words: string;
  isMany: boolean;
  /** `who hate spreadsheets`, said to their face: `hate spreadsheets`. */
  situation: string | null;
  /** `whose mornings start before they do`: `mornings`, `start before you do`. */
  belonging: { noun: string; rest: string } | null;
}

export interface Offer {
  /** `20% off`, `free 14-day trial`. */
  terms: string | null;
  /** `spring sale`. */
  sale: string | null;
  /** `ends Sunday`. */
  deadline: string | null;
  /** `from $9 a month`. */
  price: string | null;
  /** A code to type in. */
  code: string | null;
  /** What a gift does: `$30 feeds a dog for a month`. */
  gift: string | null;
}

export const NO_OFFER: Offer = {
  terms: null,
  sale: null,
  deadline: null,
  price: null,
  code: null,
  gift: null,
};
