/* eslint-disable complexity -- a table of what could be said is a row of cases; cutting the row apart hides it */
import { ENGLISH_PHRASES } from '../phrases/english-phrases.ts';
import {
  beginsWithVerb,
  capitalise,
  decapitalise,
  isPlural,
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
    ...line(`Meet ${brand}.`, WEIGHT.framed),
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
  const [first] = facts.benefits;
  const does = first !== undefined && beginsWithVerb(first) ? decapitalise(first) : null;
  return [
    ...(does === null
      ? []
      : line(`${number === 'one' ? one : words} that ${does}`, WEIGHT.own, null)),
    ...(place !== null && number === 'one'
      ? line(`${one} ${decapitalise(placed(place))}`, WEIGHT.own * 2)
      : []),
    ...line(`${words}.`, WEIGHT.framed),
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
  const own = told.flatMap((words, i) =>
    ownWords(inTwoBreaths(words)).flatMap(({ headline, support }) =>
      toLines(headline, {
        weight: WEIGHT.own * (i < facts.benefits.length ? 2 : 1) * (/\d/u.test(headline) ? 4 : 1),
        idea: `told ${i} ${headline}`,
        support: support ?? (i === 0 ? asideOf(facts) : null),
      }),
    ),
  );
  const what = facts.brand === null ? null : whatItIs(facts);
  const framed = (words: string | null, idea: string, support: string | null = null) =>
    words === null ? [] : toLines(words, { weight: WEIGHT.framed, idea, support });
  const { place, product } = facts;
  const isPlaceTold =
    place === null ||
    (facts.brand === null && product?.number === 'one') ||
    [...told, what ?? ''].some((words) => words.includes(place));
  return [
    ...own,
    ...framed(what, 'what'),
    ...framed(facts.purpose === null ? null : `For ${facts.purpose}`, 'purpose'),
    ...framed(isPlaceTold ? null : placed(place), 'place'),
    ...framed(facts.date, 'date', place === null ? null : placed(place)),
  ];
}

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
  return [
    ...benefits
      .filter((words) => !isOpening(words))
      .map((words) =>
        areMany && beginsWithVerb(words) && !/^(?:can|never|has|have|help us)\s/iu.test(words)
          ? `They ${decapitalise(words)}`
          : withoutHas(words),
      ),
    ...features,
    ...statements.filter((words) => !isOpening(words) || product === null),
  ];
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
