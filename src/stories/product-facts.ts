import type { ProductPage } from '#src/platform/database/json-shapes.ts';
import type { ClaimSource } from './check-claims.ts';
import type { PromptFacts } from './understanding/facts.ts';
import { understandPrompt } from './understanding/understand-prompt.ts';

const MOST_SENTENCES = 6;
/** A longer name is a search engine's, not a product's. */
const LONGEST_NAME = 32;

/** Words for a machine that reads the page, not for who buys: no material for an ad. */
const TO_A_MACHINE =
  /\b(?:ignore|disregard|forget|override)\b[^.!?]*\b(?:instructions?|prompts?|rules?|above|previous)\b|\bsystem prompt\b|\byou are (?:now )?(?:an? )?(?:ai|assistant|chatgpt|language model)\b|\bas an ai\b/iu;

/** What the page vouches for. */
export function productSources(page: ProductPage | null): ClaimSource[] {
  if (page === null) return [];
  const { name, brand, description, price, rating, reviews } = page;
  const rated = rating === null ? null : `Rated ${rating}`;
  const counted = reviews === null ? null : `${reviews} reviews`;
  const told = [name, brand, description, price, rated, counted].filter((words) => words !== null);
  return [{ from: 'product', text: told.join('. ') }];
}

/** The prompt's facts, and what the page adds to them in the same language. The prompt always wins. */
export function withProductPage(facts: PromptFacts, page: ProductPage | null): PromptFacts {
  if (page === null) return facts;
  const named = { ...facts, brand: facts.brand ?? shortName(page) };
  const priced = { ...named, offer: { ...facts.offer, price: facts.offer.price ?? page.price } };
  const told = understandPrompt(sentencesOf(page).join(' '));
  if (told.language !== facts.language) return priced;
  return {
    ...priced,
    product: facts.product ?? told.product,
    category: facts.category === 'general' ? told.category : facts.category,
    topic: facts.topic ?? (facts.category === 'general' ? told.topic : null),
    audience: facts.audience ?? told.audience,
    benefits: united(facts.benefits, told.benefits),
    features: united(facts.features, told.features),
    statements: united(facts.statements, [...told.statements, ...ratingIn(facts.language, page)]),
  };
}

function sentencesOf({ description }: ProductPage): string[] {
  return (description ?? '')
    .split(/(?<=[.!?。！？])\s+/u)
    .filter((sentence) => !TO_A_MACHINE.test(sentence))
    .slice(0, MOST_SENTENCES);
}

/** `Lumo Desk Lamp | Lumo & Co` is a Lumo Desk Lamp. */
function shortName({ name, brand }: ProductPage): string | null {
  const first = name?.split(/\s+[|–—·•-]\s+/u)[0]?.trim() ?? '';
  const fits = (words: string) => words !== '' && words.length <= LONGEST_NAME;
  return [first, brand ?? ''].find((words) => fits(words) && !TO_A_MACHINE.test(words)) ?? null;
}

function ratingIn(language: string, { rating, reviews }: ProductPage): string[] {
  if (language !== 'en' || rating === null) return [];
  return [reviews === null ? `Rated ${rating}` : `Rated ${rating} in ${reviews} reviews`];
}

function united(first: readonly string[], next: readonly string[]): string[] {
  const known = new Set(first.map((words) => words.toLowerCase()));
  return [...first, ...next.filter((words) => !known.has(words.toLowerCase()))];
}
