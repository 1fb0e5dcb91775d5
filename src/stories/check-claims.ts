/** What an ad may not say unless somebody said it first: a figure, a price, a superlative, a guarantee. */
export interface Claim {
  kind: 'number' | 'price' | 'superlative' | 'guarantee';
  /** As the copy has it. */
  words: string;
}

export interface ClaimSource {
  from: 'prompt' | 'product' | 'user';
  text: string;
}

export interface TiedClaim extends Claim {
  /** Who said so; null when nobody did. */
  from: ClaimSource['from'] | null;
}

const FIGURE =
  /(?<price>[$€£¥₹₽]\s?\d[\d.,]*\d|[$€£¥₹₽]\s?\d|\d[\d.,]*\s?(?:[€£¥₹₽]|euros?|dollars?|pounds?|EUR|USD|GBP)(?!\p{L}))|(?<number>\p{Nd}[\p{Nd}.,]*(?:\s?[%٪％])?)/giu;
const SUPERLATIVE =
  /(?<!\p{L})(?:the (?:best|finest|greatest)|best|#\s?1|no\. ?1|number one|world[’'-]s \p{L}+est|leading|fastest|cheapest|lowest|strongest|healthiest|safest|easiest|ultimate|perfect|unbeatable|unrivall?ed|award[- ]winning|mejor(?:es)?|líder|perfect[oa]|beste[nrs]?|führend\p{L}*|günstigste\p{L}*|perfekt\p{L}*|meilleure?s?|leader|parfaite?s?|n°\s?1|migliore?|leader|最好|第一|最高|世界一|الأفضل|самый лучший|лучш\p{L}+)(?!\p{L})/giu;
const GUARANTEE =
  /(?<!\p{L})(?:guarantee[ds]?|risk[- ]free|money[- ]back|proven|clinically|scientifically|doctor[- ]recommended|always works|never fails|for life|lifetime|cures?|garantizad[oa]s?|garantía|garantiert\p{L}*|garantie[ns]?|klinisch\p{L}*|bewiesen|garantie?s?|prouvé\p{L}*|cliniquement|garantit[oa]|保証|保证|مضمون|гарант\p{L}+)(?!\p{L})/giu;

/** Every claim in a line of copy. */
export function findClaims(line: string): Claim[] {
  const figures = [...line.matchAll(FIGURE)].map(({ groups }): Claim => {
    const { price, number = '' } = groups ?? {};
    const words = (price ?? number).replace(/[.,\s]+$/u, '');
    return { kind: price === undefined ? 'number' : 'price', words };
  });
  const words = (kind: Claim['kind'], pattern: RegExp) =>
    [...line.matchAll(pattern)].map(([found]): Claim => ({ kind, words: found }));
  return [...figures, ...words('superlative', SUPERLATIVE), ...words('guarantee', GUARANTEE)];
}

/** Ties each claim to whoever said it first. */
export function tieClaims(line: string, sources: readonly ClaimSource[]): TiedClaim[] {
  return findClaims(line).map((claim) => ({
    ...claim,
    from: sources.find(({ text }) => says(text, claim))?.from ?? null,
  }));
}

function says(text: string, claim: Claim): boolean {
  if (claim.kind === 'superlative' || claim.kind === 'guarantee')
    return bare(text).includes(bare(claim.words));
  return findClaims(text).some(
    ({ kind, words }) => kind === claim.kind && figureOf(words) === figureOf(claim.words),
  );
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/[\s-]+/gu, ' ');
}

/** `20 %`, `20%` and `٢٠٪` are one figure; `€30` and `30 €` one price. */
function figureOf(words: string): string {
  const digits = words
    .replace(/\p{Nd}/gu, toLatinDigit)
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/gu, '');
  const number = /\d+(?:[.,]\d+)?/u.exec(digits)?.[0].replace(',', '.') ?? digits;
  return `${Number(number)}${/[%٪％]/u.test(words) ? '%' : ''}${currencyOf(words)}`;
}

function currencyOf(words: string): string {
  const sign = /[$€£¥₹₽]/u.exec(words)?.[0];
  if (sign !== undefined) return sign;
  if (/euro|eur/iu.test(words)) return '€';
  if (/dollar|usd/iu.test(words)) return '$';
  return /pound|gbp/iu.test(words) ? '£' : '';
}

/** Digits of every script stand in runs of ten that begin at a multiple of their zero. */
function toLatinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** A line without the sentences whose claims nobody made; null when none is left. */
export function withoutUntied(line: string, sources: readonly ClaimSource[]): string | null {
  const kept = line
    .split(/(?<=[.!?。！？])\s+/u)
    .filter((sentence) => tieClaims(sentence, sources).every(({ from }) => from !== null));
  return kept.length === 0 ? null : kept.join(' ');
}
