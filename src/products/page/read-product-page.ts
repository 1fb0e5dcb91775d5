import type { ProductPage } from '#src/platform/database/json-shapes.ts';
import { plainWords, type PageHead, readHeadOfPage } from './read-head-of-page.ts';
import { type LinkedProduct, readLinkedData } from './read-linked-data.ts';

const LONGEST_NAME = 150;
const LONGEST_DESCRIPTION = 1_000;
const MOST_PICTURES = 3;

const SIGNS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };

export interface ReadPage {
  page: ProductPage;
  /** Whole http addresses of its pictures, the best first. */
  pictures: string[];
}

/**
 * What a page says of its product: JSON-LD first, then OpenGraph, then plain meta tags. Every word is the page's own, and
 * stays material: nothing here or later takes it for an instruction. Undefined when the page names no product.
 */
export function readProductPage(html: string, url: URL): ReadPage | undefined {
  const head = readHeadOfPage(html);
  const { metas } = head;
  const linked = readLinkedData(head.linkedData);
  const name = line(linked?.name ?? metas.get('og:title') ?? head.title, LONGEST_NAME);
  if (name === null) return undefined;
  return {
    page: {
      url: url.href,
      name,
      ...wordsOf(linked, head),
      price: priceOf(linked, head),
      ...ratingOf(linked),
      colors: colorsOf(metas.get('theme-color')),
    },
    pictures: picturesOf([...(linked?.images ?? []), metas.get('og:image') ?? ''], url),
  };
}

function wordsOf(
  linked: LinkedProduct | undefined,
  { metas }: PageHead,
): Pick<ProductPage, 'brand' | 'description'> {
  const description =
    linked?.description ?? metas.get('og:description') ?? metas.get('description') ?? '';
  return {
    brand: line(linked?.brand ?? metas.get('product:brand') ?? '', LONGEST_NAME),
    description: line(description, LONGEST_DESCRIPTION),
  };
}

function priceOf(linked: LinkedProduct | undefined, { metas }: PageHead): string | null {
  const { amount, currency } = linked?.price ?? {
    amount: metas.get('product:price:amount') ?? metas.get('og:price:amount') ?? '',
    currency: metas.get('product:price:currency') ?? metas.get('og:price:currency') ?? '',
  };
  const code = currency.toUpperCase();
  if (!/^\d[\d.,]{0,11}$/u.test(amount) || !/^[A-Z]{3}$/u.test(code)) return null;
  const round = amount.replace(/[.,]00?$/u, '');
  const sign = SIGNS[code];
  return sign === undefined ? `${round} ${code}` : `${sign}${round}`;
}

function ratingOf(linked: LinkedProduct | undefined): Pick<ProductPage, 'rating' | 'reviews'> {
  const { value = '', best = '', reviews = null } = linked?.rating ?? {};
  if (!/^\d(?:\.\d{1,2})?$/u.test(value) || !/^\d{1,3}$/u.test(best))
    return { rating: null, reviews: null };
  const isCount = reviews !== null && /^\d{1,9}$/u.test(reviews);
  return { rating: `${value} out of ${best}`, reviews: isCount ? Number(reviews) : null };
}

/** Grey, black and white are no brand's colour, only the browser's edge. */
function colorsOf(color: string | undefined): string[] {
  const [, short] = /^#([\da-f]{3})$/iu.exec(color ?? '') ?? [];
  const whole = short === undefined ? (color ?? '') : `#${short.replace(/./gu, '$&$&')}`;
  if (!/^#[\da-f]{6}$/iu.test(whole)) return [];
  const parts = [1, 3, 5].map((at) => Number.parseInt(whole.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) < 32 ? [] : [whole.toLowerCase()];
}

function picturesOf(addresses: readonly string[], url: URL): string[] {
  const whole = addresses
    .filter((address) => address !== '' && URL.canParse(address, url.href))
    .map((address) => new URL(address, url))
    .filter(({ protocol }) => protocol === 'https:' || protocol === 'http:')
    .map(({ href }) => href);
  return [...new Set(whole)].slice(0, MOST_PICTURES);
}

/** One line of plain words: shops write markup, entities and line breaks into their descriptions. */
function line(text: string, longest: number): string | null {
  const words = plainWords(text.slice(0, longest * 10))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const cut = words.length <= longest ? words : words.slice(0, longest).replace(/\s+\S*$/u, '');
  return cut === '' ? null : cut;
}
