import type { Role } from '../frameworks.ts';
import { WORLD_PHRASES, type WorldPhrases } from '../phrases/world-phrases.ts';
import { countLetters, fitsFrame, isUnspacedScript } from '../reading-time.ts';
import type { PromptFacts } from '../understanding/facts.ts';
import { type Line, toLines, WEIGHT } from './line.ts';

/** What a film in a language other than English could say: the prompt's own sentences and a few neutral lines. */
export function worldLines(facts: PromptFacts, role: Role): Line[] {
  const phrases = WORLD_PHRASES[facts.language];
  const own = (weight: number) =>
    facts.statements
      .flatMap((told) => ownPhrases(told))
      .flatMap((words) => toLines(words, { weight, idea: words }));
  const asked = facts.questions.flatMap((words) =>
    toLines(words, { weight: WEIGHT.own, idea: words }),
  );
  if (!phrases) return [...asked, ...own(WEIGHT.own), ...variations(facts)];

  const bank = (slot: keyof WorldPhrases) =>
    phrases[slot]
      .flatMap((words) => named(words, facts))
      .flatMap((words) => toLines(words, { weight: WEIGHT.trade, idea: words }));
  switch (role) {
    case 'hook':
    case 'problem':
    case 'before':
    case 'agitation':
      return [...asked, ...bank('tension')];
    case 'after':
      return bank('wish');
    case 'reveal':
      return [
        ...bank('reveal'),
        ...bank('wish').map((line) => ({ ...line, weight: WEIGHT.any / 10 })),
      ];
    case 'interest':
    case 'desire':
    case 'offer':
      return [...own(WEIGHT.own), ...bank('wish')];
    case 'close':
      return [...offerLine(facts), ...bank('payoff')].map((line) => ({
        ...line,
        support: line.support ?? facts.address,
      }));
  }
}

export function worldCall(facts: PromptFacts): readonly string[] {
  return WORLD_PHRASES[facts.language]?.call ?? [];
}

function offerLine({ offer }: PromptFacts): Line[] {
  return offer.terms === null
    ? []
    : toLines(offer.terms, { weight: WEIGHT.own * 3, idea: 'offer' });
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

/** NOTE: without grammar a cut may fall inside a phrase; small words are never left at its end. */
function cut(clause: string): string[] {
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

/** A language we have no words of: the prompt's name and words alone, told in turn. */
function variations({ brand, product, statements }: PromptFacts): Line[] {
  const told = [product?.words ?? '', ...statements];
  const words = [brand, product?.words ?? null, ...told.flatMap((text) => text.split(/\s+/u))]
    .filter((word) => word !== null)
    .map((word) =>
      word.replace(
        /^[^\p{L}\p{N}\p{Extended_Pictographic}]+|[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\ufe0f]+$/gu,
        '',
      ),
    )
    .filter((word) => word.length >= 3 || /\p{Extended_Pictographic}|\p{Lo}/u.test(word));
  return [...new Set(words)].flatMap((word, i) =>
    ['.', '…', '?', '!', '?!', '!!', '…?', '…!', '!?', '?…', '!…', '…']
      .slice(0, i < 3 ? 12 : 1)
      .flatMap((end) =>
        toLines(`${word}${end}`, { weight: end === '.' ? 1 : 0.01, idea: `${word}${end}` }),
      ),
  );
}
