/* eslint-disable complexity -- a table of what could be said is a row of cases; cutting the row apart hides it */
import { ENGLISH_PHRASES } from '../phrases/english-phrases.ts';
import {
  beginsWithVerb,
  capitalise,
  decapitalise,
  isPlural,
  toPlainVerb,
} from '../understanding/english-words.ts';
import type { PromptFacts } from '../understanding/facts.ts';
import { withoutHas } from './english-longing-lines.ts';
import {
  articleOf,
  describedAs,
  inSentence,
  ownWords,
  placed,
  whatItIs,
  whatItIsInShort,
} from './english-names.ts';
import { type Line, toLines, WEIGHT } from './line.ts';

/** The name, and beside it what it is. */
export function revealLines(facts: PromptFacts): Line[] {
  if (inSentence(facts) === null) {
    const anybody = ENGLISH_PHRASES.general.wish;
    return [
      ...tellingLines(facts),
      ...anybody.flatMap((words) => toLines(words, { weight: WEIGHT.any, idea: words })),
    ];
  }
  const support = describedAs(facts, toldOf(facts));
  const short = whatItIsInShort(facts);
  const line = (words: string, weight: number, told: string | null = support) =>
    toLines(words, {
      weight,
      idea: `reveal ${words}`,
      support: told,
      spare: told === null ? null : short,
    });
  return facts.brand === null ? thingLines(facts, line) : brandLines(facts.brand, facts, line);
}

type ToLine = (words: string, weight: number, told?: string | null) => Line[];

function brandLines(brand: string, facts: PromptFacts, line: ToLine): Line[] {
  const solves = facts.category !== 'charity' && facts.category !== 'event';
  return [
    ...line(`Meet ${brand.replace(/^The /u, 'the ')}.`, WEIGHT.framed),
    ...line(`${brand}.`, WEIGHT.framed),
    ...(solves ? line(`There’s ${brand} for that.`, WEIGHT.trade) : []),
    ...(solves ? line(`That’s where ${brand} comes in.`, WEIGHT.trade) : []),
  ];
}

/** A thing without a name of its own is told with what it does, or stands as a title. */
function thingLines(facts: PromptFacts, line: ToLine): Line[] {
  const { product, audience, category, date, place } = facts;
  if (product === null) return [];
  const { words, number } = product;
  if (category === 'event' && number === 'one')
    return line(words, WEIGHT.own, date ?? (place === null ? null : placed(place)));
  const one = `${articleOf(words)} ${words}`;
  // `An app.` says less than `There’s an app for that.`
  const isBare =
    number === 'one' && !words.includes(' ') && describedAs(facts, toldOf(facts)) === null;
  const [first] = facts.benefits;
  const does = first !== undefined && beginsWithVerb(first) ? decapitalise(first) : null;
  return [
    ...(does === null
      ? []
      : line(
          number === 'one'
            ? `${one} that ${does}`
            : `${words} that ${number === 'many' ? toPlainVerb(does) : does}`,
          WEIGHT.own,
          null,
        )),
    ...(place !== null && number === 'one'
      ? line(`${one} ${decapitalise(placed(place))}`, WEIGHT.own * 2)
      : []),
    ...line(
      `${number === 'one' && /^\p{Ll}/u.test(words) ? one : words}.`,
      isBare ? WEIGHT.any : WEIGHT.framed,
    ),
    ...(number === 'one' ? line(`There’s ${one} for that.`, WEIGHT.trade, null) : []),
    ...(number === 'mass' ? line(`There’s ${words} for that.`, WEIGHT.trade, null) : []),
    ...(number === 'one' ? [] : line(`Hello, ${words}.`, WEIGHT.framed / 2)),
    ...(audience?.belonging && isPlural(audience.belonging.noun)
      ? line(`${words} for ${audience.belonging.noun} like that.`, WEIGHT.own, null)
      : []),
    ...(audience?.situation === null &&
    audience.belonging === null &&
    !/^(?:people|everyone|anyone)$/u.test(audience.words)
      ? line(`${number === 'one' ? one : words} for ${audience.words}.`, WEIGHT.own, null)
      : []),
  ];
}

/** What the prompt says of the product, word for word. */
export function tellingLines(facts: PromptFacts): Line[] {
  const told = toldOf(facts);
  const where = placeUntold(facts, told);
  const framed = (words: string | null, idea: string, support: string | null = null) =>
    words === null ? [] : toLines(words, { weight: WEIGHT.framed, idea, support });
  const { place } = facts;
  return [
    ...told.flatMap((words, at) => ownLines(facts, told, { words, at })),
    ...framed(facts.brand === null ? null : whatItIs(facts), 'what'),
    ...framed(facts.purpose === null ? null : `For ${facts.purpose}`, 'purpose'),
    ...framed(where, 'place'),
    ...framed(facts.date, 'date', place === null ? null : placed(place)),
  ];
}

/** Benefits weigh more than the rest, figures more than words, two figures more than one. */
function ownLines(
  facts: PromptFacts,
  told: readonly string[],
  { words, at }: { words: string; at: number },
): Line[] {
  if (isBareMeasure(words)) return [];
  const figure = nextFigure(told, at);
  const isThing = inSentence(facts) !== null;
  const first = isThing ? asideOf(facts) : placeUntold(facts, told);
  const weight = WEIGHT.own * (at < facts.benefits.length ? 2 : 1) * (figure === null ? 1 : 4);
  return ownWords(inTwoBreaths(words)).flatMap(({ headline, support }) =>
    toLines(headline, {
      weight: weight * (/\d/u.test(headline) ? 4 : 1),
      idea: `told ${at} ${headline}`,
      support: support ?? figure ?? (at === 0 ? first : null),
    }),
  );
}

function placeUntold(facts: PromptFacts, told: readonly string[]): string | null {
  const { place, brand, product } = facts;
  const what = brand === null ? '' : (whatItIs(facts) ?? '');
  const isTold =
    place === null ||
    (brand === null && product?.number === 'one') ||
    [...told, what].some((words) => words.includes(place));
  return isTold ? null : placed(place);
}

/** `28 W` says nothing by itself. */
function isBareMeasure(words: string): boolean {
  return /^\d[\d.,]*\s?\p{L}{1,3}$/u.test(words);
}

/** Figures that follow each other are told together: `20 g protein. 1 g sugar.` */
function nextFigure(told: readonly string[], at: number): string | null {
  const [figure = '', next = ''] = told.slice(at, at + 2);
  return [figure, next].every((words) => FIGURE.test(words)) ? next : null;
}

const FIGURE = /^\d[\d.,]*\s(?:\p{L}{1,3}\s)?\p{L}{3,}$/u;

/** A short fact beside a long one: `Arrives within 60 minutes. Day or night.` */
function asideOf({ benefits, features }: PromptFacts): string | null {
  const [aside] = features;
  return benefits.length === 1 &&
    aside !== undefined &&
    /^(?!with\s)\S+(?: \S+){1,2}$/iu.test(aside)
    ? aside
    : null;
}

/** Many things do it themselves, or `Smell like home` would be an order. A charity opens with its figures instead. */
function toldOf({ benefits, features, statements, product, category }: PromptFacts): string[] {
  const areMany = product?.number === 'many';
  const isOpening = (words: string) => category === 'charity' && /\d/u.test(words);
  const told = [
    ...benefits
      .filter((words) => !isOpening(words) && !isLoneNoun(words))
      .map((words) =>
        areMany &&
        beginsWithVerb(words) &&
        !/^(?:can|never|has|have|help us|cancel|pay|choose|pick|book|order|return)\s/iu.test(words)
          ? `They ${toPlainVerb(decapitalise(words))}`
          : withoutHas(words),
      ),
    ...inOneBreath(features),
    ...statements.filter((words) => !isOpening(words) || product === null),
  ];
  return told.map((words) => words.replace(/\b(no \p{L}+) (no \p{L}+)$/iu, '$1, $2'));
}

/** `Ants`, `Sends`, `A memory`: a word cut out of a list says nothing alone. */
function isLoneNoun(words: string): boolean {
  return /^(?:an?|the) \p{L}+$|^\p{L}+$/iu.test(words) && (isPlural(words) || /\s/u.test(words));
}

/** What it is against or for, one word each, is one line: `Ants. Mice. Wasps.` */
function inOneBreath(features: readonly string[]): string[] {
  const list = features.filter((words) => isLoneNoun(words) && isPlural(words)).slice(0, 3);
  const told = features.filter((words) => !isLoneNoun(words));
  return list.length < 2 ? told : [list.map(capitalise).join('. '), ...told];
}

/** `Froths in 15 seconds and rinses clean` → `Froths in 15 seconds. Rinses clean`. */
function inTwoBreaths(words: string): string {
  const [, first, second] = /^(.+) and (\p{L}+s\s.+)$/u.exec(words) ?? [];
  const isTwo =
    first !== undefined &&
    second !== undefined &&
    /^\p{L}+s\s/u.test(first) &&
    !/^\p{L}+ss\s/u.test(first);
  return isTwo ? `${first}. ${capitalise(second)}` : words;
}
