/* eslint-disable complexity -- a table of what could be said is a row of cases; cutting the row apart hides it */
import type { Role } from '../frameworks.ts';
import { WORLD_PHRASES, type WorldPhrases } from '../phrases/world-phrases.ts';
import { capitalise } from '../understanding/english-words.ts';
import { WORLD_TRADE_PHRASES } from '../phrases/world-trade-phrases.ts';
import { countLetters, countWords, fitsFrame, isUnspacedScript } from '../reading-time.ts';
import type { PromptFacts } from '../understanding/facts.ts';
import { type Line, toLines, WEIGHT } from './line.ts';

/** What a film in a language other than English could say: the prompt's own sentences and a few neutral lines. */
export function worldLines(facts: PromptFacts, role: Role): Line[] {
  const phrases = WORLD_PHRASES[facts.language];
  const own = (weight: number) =>
    facts.statements
      .map((told) => withoutName(told, facts))
      .flatMap((told) => ownPhrases(told))
      .flatMap((words, at) =>
        toLines(words, { weight: weight * importanceOf(facts, { words, at }), idea: words }),
      );
  const asked = facts.questions.flatMap((words) =>
    toLines(words, { weight: WEIGHT.own, idea: words }),
  );
  if (!phrases) return [...asked, ...own(WEIGHT.own), ...variations(facts)];

  const trade = WORLD_TRADE_PHRASES[facts.language]?.[facts.category];
  const bank = (slot: keyof WorldPhrases) => [
    ...linesOf(slot === 'reveal' ? undefined : trade?.[slot], facts, WEIGHT.topic),
    ...linesOf(phrases[slot], facts, trade === undefined ? WEIGHT.trade : WEIGHT.any / 20),
  ];
  switch (role) {
    case 'hook':
      // What troubles everybody stops nobody where the trade is not known: an invitation does.
      return [...asked, ...whomLines(facts), ...bank(trade === undefined ? 'wish' : 'tension')];
    case 'problem':
    case 'before':
      return [...asked, ...whomLines(facts), ...bank('tension')];
    case 'agitation':
      return [...asked, ...bank('tension')];
    case 'after':
      return bank('wish');
    case 'reveal':
      return [
        ...titleLines(facts),
        ...(facts.brand === null && facts.product === null ? own(WEIGHT.own) : []),
        ...linesOf(phrases.reveal, facts, facts.brand === null ? WEIGHT.any : WEIGHT.framed),
        ...linesOf(phrases.wish, facts, WEIGHT.any / 100),
      ];
    case 'interest':
    case 'desire':
    case 'offer':
      return [...own(WEIGHT.own), ...offerLines(facts, 1), ...bank('wish')];
    case 'close':
      return [...offerLines(facts, 0), ...offerLines(facts, 1), ...bank('payoff')].map((line) => ({
        ...line,
        support: line.support ?? facts.address,
      }));
  }
}

/** Figures before words; before both the first thing told, where no name says what it is. */
function importanceOf(
  { brand, product }: PromptFacts,
  { words, at }: { words: string; at: number },
): number {
  if (at === 0 && brand === null && product === null) return 40;
  return /\d/u.test(words) ? 4 : 1;
}

function linesOf(lines: readonly string[] | undefined, facts: PromptFacts, weight: number): Line[] {
  return (lines ?? [])
    .flatMap((words) => named(words, facts))
    .flatMap((words) => toLines(words, { weight, idea: words }));
}

/** The name stands alone, which no grammar bends; beside it the first thing told of it. */
function titleLines({ brand, product, statements }: PromptFacts): Line[] {
  const name = brand ?? product?.words ?? null;
  if (name === null) return [];
  const [first] = statements;
  const rest = first === undefined ? undefined : withoutName(first, { brand, product });
  const aside = brand !== null && product !== null ? product.words : rest;
  if (aside?.toLocaleLowerCase().includes(name.toLocaleLowerCase()) === true)
    return toLines(aside, { weight: WEIGHT.framed, idea: `title ${name}` });
  return toLines(name, {
    weight: WEIGHT.framed,
    idea: `title ${name}`,
    support: aside === undefined ? null : capitalise(aside),
  });
}

/** `Seife aus Lavendel` tells of the soap that it is made from lavender. */
function withoutName(
  told: string,
  { brand, product }: Pick<PromptFacts, 'brand' | 'product'>,
): string {
  const name = (brand ?? product?.words ?? '').toLocaleLowerCase();
  const at = name === '' ? -1 : told.toLocaleLowerCase().indexOf(name);
  const isAtStart = at === 0 || (at > 0 && at <= 5 && told[at - 1] === ' ');
  const rest = isAtStart ? told.slice(at + name.length).trim() : '';
  return /^\p{L}/u.test(rest) && countWords(rest) >= 2 ? capitalise(rest) : told;
}

/** `für empfindliche Haut`, asked of the viewer: `Empfindliche Haut?` */
const WHOM: Record<string, readonly [pattern: RegExp, ask: (words: string) => string]> = {
  es: [/(?:^|\s)para (\p{L}+(?: \p{L}+){0,2})\.?$/iu, (words) => `¿${capitalise(words)}?`],
  de: [/(?:^|\s)für (\p{L}+(?: \p{L}+){0,2})\.?$/iu, (words) => `${words}?`],
  fr: [/(?:^|\s)pour (\p{L}+(?: \p{L}+){0,2})\.?$/iu, (words) => `${words} ?`],
  it: [/(?:^|\s)per (\p{L}+(?: \p{L}+){0,2})\.?$/iu, (words) => `${words}?`],
  pt: [/(?:^|\s)para (\p{L}+(?: \p{L}+){0,2})\.?$/iu, (words) => `${words}?`],
};

function whomLines({ language, statements }: PromptFacts): Line[] {
  const [pattern, ask] = WHOM[language] ?? [];
  if (!pattern || !ask) return [];
  return statements.flatMap((words) => {
    const whom = pattern.exec(words)?.[1];
    return whom === undefined
      ? []
      : toLines(ask(whom), { weight: WEIGHT.own, idea: `whom ${whom}` });
  });
}

export function worldCall({ language, category }: PromptFacts): readonly string[] {
  return WORLD_TRADE_PHRASES[language]?.[category]?.call ?? WORLD_PHRASES[language]?.call ?? [];
}

/** The first or the second thing offered: what closes the film wins over all else. */
function offerLines({ offer }: PromptFacts, at: 0 | 1): Line[] {
  const words = at === 0 ? offer.terms : offer.price;
  if (words === null) return [];
  const weight = at === 0 ? WEIGHT.own * 30 : WEIGHT.own * 2;
  return toLines(words, { weight, idea: `offer ${words}` });
}

function named(words: string, { brand, product }: PromptFacts): string[] {
  const name = words.includes('{brand}') ? brand : (brand ?? product?.words ?? null);
  if (!/\{(?:name|brand)\}/u.test(words)) return [words];
  return name === null ? [] : [words.replace(/\{(?:name|brand)\}/u, name)];
}

/** The sentence, or its clauses, or as many of its words as fill a frame. */
function ownPhrases(told: string): string[] {
  if (fitsFrame(told)) return [told];
  const clauses = told
    .split(/[,;:،、，；：]\s*|\s+[–—-]\s+/u)
    .map((clause) => clause.trim().replace(/^(?:y|e|und|et|and|и|و|en)\s+/iu, ''))
    .filter((clause) => clause !== '');
  return clauses.flatMap((clause) =>
    fitsFrame(clause) ? (countLetters(clause) >= 4 ? [clause] : []) : cut(clause),
  );
}

/** Letters of a clause that a film can tell; what follows is left out. */
const LONGEST_CLAUSE = 400;

/** NOTE: without grammar a cut may fall inside a phrase; small words are never left at its end. */
function cut(whole: string): string[] {
  const clause = whole.slice(0, LONGEST_CLAUSE);
  const glue = isUnspacedScript(clause) ? '' : ' ';
  const words =
    glue === ''
      ? [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(clause)].map(
          ({ segment }) => segment,
        )
      : clause.split(' ');
  const lines: string[][] = [[]];
  for (const word of words) {
    const line = lines.at(-1) ?? [];
    if (fitsFrame([...line, word].join(glue))) line.push(word);
    else lines.push([word]);
  }
  return lines
    .map((line) => withoutLooseEnd(line, glue).join(glue).trim())
    .filter((line) => line !== '' && fitsFrame(line));
}

function withoutLooseEnd(words: readonly string[], glue: string): readonly string[] {
  let kept = words;
  while (glue === ' ' && kept.length > 2 && (kept.at(-1) ?? '').length <= 3)
    kept = kept.slice(0, -1);
  return kept;
}

/** A language we have no words of: the prompt's name and its own phrases, told in turn. */
function variations({ brand, product, statements }: PromptFacts): Line[] {
  const phrases = [product?.words ?? '', ...statements].flatMap(inPhrases);
  const told = [
    brand,
    product?.words ?? null,
    ...phrases,
    ...phrases.flatMap((words) => words.split(/\s+/u)),
  ]
    .filter((words) => words !== null)
    .map((words) =>
      words.replace(
        /^[^\p{L}\p{N}\p{Extended_Pictographic}]+|[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\ufe0f]+$/gu,
        '',
      ),
    )
    .filter((words) => words.length >= 3 || /\p{Extended_Pictographic}|\p{Lo}/u.test(words));
  return [...new Set(told)].flatMap((words, i) =>
    ['.', '…', '?', '!', '?!', '!!', '…?', '…!', '!?', '?…', '!…', '…']
      .slice(0, i < 3 ? 12 : 1)
      .flatMap((end) =>
        toLines(`${words}${end}`, {
          weight: end !== '.' ? 0.01 : words.includes(' ') ? 4 : 0.1,
          idea: `${words}${end}`,
        }),
      ),
  );
}

/** Pairs of words, the last of three where the count is odd. */
function inPhrases(told: string): string[] {
  const words = told.split(/\s+/u).filter((word) => word !== '');
  const pairs: string[] = [];
  for (let at = 0; at < words.length;) {
    const size = words.length - at === 3 ? 3 : 2;
    pairs.push(words.slice(at, at + size).join(' '));
    at += size;
  }
  return pairs;
}
