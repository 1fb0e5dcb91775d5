export interface Quote {
  /** The words without their quotation marks. */
  said: string;
  /** Who said them, as the prompt has it. */
  by: string | null;
  /** The stretch of the prompt it was found in, its source included. */
  found: string;
}

const QUOTED =
  /["“„«「]([^"”“»「」]{12,120})["”“»」](?:\s*(?:[-–—―]+|,?\s+says\b|,?\s+said\b)\s*([^.!?\n"“”()]{2,40}))?[.]?/gu;
const FEWEST_WORDS = 4;
/** In front of quotation marks these words ask for a line, they tell of nobody who said it. */
const ASKED_FOR = /\b(?:call to action|cta|button|headline|slogan|tagline|claim)\b[^.!?"“„«]*$/iu;

/** What a prompt quotes somebody as saying; a name in quotation marks is shorter than that. */
export function findQuotes(prompt: string): Quote[] {
  return [...prompt.matchAll(QUOTED)].flatMap(({ 0: found, 1: said = '', 2: by, index }) => {
    const isLong = said.trim().split(/\s+/u).length >= FEWEST_WORDS;
    if (!isLong || ASKED_FOR.test(prompt.slice(0, index))) return [];
    return [{ said: said.trim(), by: by?.trim() ?? null, found }];
  });
}

/** What is left to say of the product when its quotes are taken out; the whole prompt when that is nothing. */
export function withoutQuotes(prompt: string, quotes: readonly Quote[]): string {
  const rest = quotes
    .filter(isSpoken)
    .reduce((text, { found }) => text.replace(found, ' '), prompt)
    .trim();
  return /\p{L}{3}/u.test(rest) ? rest : prompt;
}

/** True for a sentence that a person said: a title in quotation marks has neither an end nor a speaker. */
export function isSpoken({ said, by }: Quote): boolean {
  return by !== null || /[.!?…。！？]$/u.test(said);
}
