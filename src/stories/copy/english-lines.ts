/* eslint-disable complexity -- a reading rule is a row of cases; cutting the row apart hides it */
import { ENGLISH_PHRASES, type EnglishPhrases } from '../phrases/english-phrases.ts';
import { capitalise, isMass, isPlural } from '../understanding/english-words.ts';
import type { PromptFacts } from '../understanding/facts.ts';
import type { Role } from '../frameworks.ts';
import { type Line, toLines, WEIGHT } from './line.ts';
import { describedAs, inSentence, ownWords, whatItIs, whatItIsInShort } from './english-names.ts';

/** All an English film could say in a role, from the prompt's own words down to anybody's. */
export function englishLines(facts: PromptFacts, role: Role): Line[] {
  const phrases: EnglishPhrases = ENGLISH_PHRASES[facts.category];
  const anybody: EnglishPhrases = ENGLISH_PHRASES.general;
  const bank = (slot: keyof EnglishPhrases) => [
    ...phrases[slot].flatMap((words) => toLines(words, { weight: WEIGHT.trade, idea: words })),
    ...(phrases === anybody
      ? []
      : anybody[slot].flatMap((words) => toLines(words, { weight: WEIGHT.any, idea: words }))),
  ];
  switch (role) {
    case 'hook':
      return [...situationLines(facts), ...audienceLines(facts), ...bank('situation')];
    case 'problem':
    case 'before':
      return [...situationLines(facts), ...painLines(facts), ...bank('situation')];
    case 'agitation':
      return [...painLines(facts), ...bank('deeper')];
    case 'after':
      return [...wishLines(facts), ...bank('wish')];
    case 'reveal':
      return revealLines(facts);
    case 'interest':
      return [...tellingLines(facts), ...unlessTold(bank('wish'))];
    case 'desire':
      return [...tellingLines(facts), ...wishLines(facts), ...bank('wish')];
    case 'offer':
      return [...offerLines(facts), ...tellingLines(facts), ...unlessTold(bank('wish'))];
    case 'close':
      return [...closeLines(facts), ...bank('payoff')];
  }
}

/** For scenes that the prompt's own words fill, as long as there are some. */
function unlessTold(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, weight: line.weight / 200 }));
}

/** Where the viewer stands, as the prompt says it. */
function situationLines({ audience, questions, pains }: PromptFacts): Line[] {
  const lines = questions.flatMap((words) =>
    toLines(words, { weight: WEIGHT.own, idea: `question ${words}` }),
  );
  if (audience?.belonging) {
    const { noun, rest } = audience.belonging;
    lines.push(...toLines(`${noun} that ${rest}`, { weight: WEIGHT.own, idea: 'belonging' }));
    lines.push(
      ...toLines(`Do your ${noun} ${rest}?`, { weight: WEIGHT.framed, idea: 'belonging' }),
    );
  }
  if (audience?.situation != null) {
    const asked = audience.situation.replace(/^are\s/u, '');
    lines.push(...toLines(`${asked}?`, { weight: WEIGHT.own, idea: 'situation' }));
    if (!/^(?:can|could|would|will)/u.test(asked))
      lines.push(
        ...toLines(`You ${audience.situation}.`, { weight: WEIGHT.framed / 3, idea: 'situation' }),
      );
  }
  for (const pain of pains) {
    lines.push(...toLines(`${pain}?`, { weight: WEIGHT.framed, idea: `pain ${pain}` }));
    if (isPlural(pain) || isMass(pain))
      lines.push(
        ...toLines(`Enough ${pain}?`, { weight: WEIGHT.framed / 2, idea: `pain ${pain}` }),
      );
  }
  return lines;
}

function painLines({ pains }: PromptFacts): Line[] {
  return pains.flatMap((pain) => {
    const line = (words: string, idea: string) =>
      toLines(words, { weight: WEIGHT.framed, idea: `${idea} ${pain}` });
    const countless = isPlural(pain) || isMass(pain);
    return [
      ...line(`${pain}. Again.`, 'again'),
      ...line(`Nobody signed up for ${pain}.`, 'signed'),
      ...(countless ? line(`And tomorrow? More ${pain}.`, 'tomorrow') : []),
    ];
  });
}

function audienceLines({ audience, purpose }: PromptFacts): Line[] {
  const lines: Line[] = [];
  if (
    audience?.isMany === true &&
    audience.situation === null &&
    !/^(?:people|those|folks|adults|persons)$/iu.test(audience.words)
  ) {
    lines.push(
      ...toLines(`${audience.words}, this is for you.`, {
        weight: WEIGHT.framed / 2,
        idea: 'audience',
      }),
    );
    lines.push(
      ...toLines(`For ${audience.words}.`, { weight: WEIGHT.framed / 4, idea: 'audience' }),
    );
  }
  if (purpose !== null && TROUBLE.test(purpose))
    lines.push(...toLines(`${purpose}?`, { weight: WEIGHT.own, idea: 'purpose' }));
  else if (purpose !== null)
    lines.push(...toLines(`${purpose}, anyone?`, { weight: WEIGHT.framed / 8, idea: 'purpose' }));
  return lines;
}

const TROUBLE =
  /\b(?:dry|sensitive|oily|damaged|sore|aching|frizzy|dull|stiff|itchy|tangled|leaky|noisy|messy|cluttered)\b/iu;

function wishLines({ pains, audience }: PromptFacts): Line[] {
  return [
    ...pains
      .slice(0, 1)
      .flatMap((pain) =>
        toLines(`Picture a day without ${pain}.`, { weight: WEIGHT.framed, idea: 'without' }),
      ),
    ...(audience?.belonging && isPlural(audience.belonging.noun)
      ? toLines(`Picture your ${audience.belonging.noun}.`, {
          weight: WEIGHT.framed / 2,
          idea: 'picture',
          support: 'Now picture them your way',
        })
      : []),
  ];
}

function revealLines(facts: PromptFacts): Line[] {
  const name = inSentence(facts);
  if (name === null) {
    const anybody = ENGLISH_PHRASES.general.wish;
    return [
      ...tellingLines(facts),
      ...anybody.flatMap((words) => toLines(words, { weight: WEIGHT.any, idea: words })),
    ];
  }
  const support = describedAs(facts);
  const short = whatItIsInShort(facts);
  const line = (words: string, weight: number, told: string | null = support) =>
    toLines(words, {
      weight,
      idea: `reveal ${words}`,
      support: told,
      spare: told === null ? null : short,
    });
  return [
    ...(facts.brand === null ? thingLines(facts, line) : brandLines(facts.brand, facts, line)),
    ...line(`Say hello to ${name}.`, WEIGHT.trade),
    ...line(`Here’s to ${name}.`, WEIGHT.any),
  ];
}

type ToLine = (words: string, weight: number, told?: string | null) => Line[];

function brandLines(brand: string, facts: PromptFacts, line: ToLine): Line[] {
  return [
    ...line(`Meet ${brand}.`, WEIGHT.framed),
    ...line(`There’s ${brand} for that.`, WEIGHT.trade),
    ...line(`That’s where ${brand} comes in.`, WEIGHT.trade),
    ...(facts.product === null ? [] : line(`${brand}.`, WEIGHT.framed / 2, whatItIs(facts))),
  ];
}

function thingLines(
  { product, audience, category, date, place }: PromptFacts,
  line: ToLine,
): Line[] {
  if (product === null) return [];
  const { words, number } = product;
  if (category === 'event' && number === 'one') return line(words, WEIGHT.own, date ?? place);
  if (number === 'one') {
    const one = `${/^[aeiou]/iu.test(words) ? 'an' : 'a'} ${words}`;
    return [
      ...line(`Meet your ${words}.`, WEIGHT.framed / 2),
      ...line(`There’s ${one} for that.`, WEIGHT.framed / 2, null),
    ];
  }
  return [
    ...line(`There’s ${words} for that.`, number === 'mass' ? WEIGHT.framed / 2 : 0.1, null),
    ...line(
      `That’s where ${words} ${number === 'many' ? 'come' : 'comes'} in.`,
      WEIGHT.trade,
      null,
    ),
    ...line(`Hello, ${words}.`, WEIGHT.framed / 2),
    ...line(`Time for ${words}.`, WEIGHT.trade),
    ...(words.includes(' ') ? [] : line(`Make it ${words}.`, WEIGHT.trade)),
    ...(audience?.belonging && isPlural(audience.belonging.noun)
      ? line(`${words} for ${audience.belonging.noun} like that.`, WEIGHT.own, null)
      : []),
    ...(audience?.situation === null &&
    audience.belonging === null &&
    !/^(?:people|everyone|anyone)$/u.test(audience.words)
      ? line(`${words} for ${audience.words}.`, WEIGHT.own, null)
      : []),
  ];
}

/** What the prompt says of the product, word for word. */
function tellingLines(facts: PromptFacts): Line[] {
  const own = [...facts.benefits, ...facts.features, ...facts.statements].flatMap((told, i) =>
    ownWords(told).flatMap((words) =>
      toLines(words, { weight: WEIGHT.own, idea: `told ${i} ${words}` }),
    ),
  );
  const what = whatItIs(facts);
  return [
    ...own,
    ...(what === null ? [] : toLines(what, { weight: WEIGHT.framed, idea: 'what' })),
    ...(facts.purpose === null
      ? []
      : toLines(`For ${facts.purpose}`, { weight: WEIGHT.framed, idea: 'purpose' })),
    ...(facts.place === null
      ? []
      : toLines(placed(facts.place), { weight: WEIGHT.framed, idea: 'place' })),
    ...(facts.date === null
      ? []
      : toLines(facts.date, { weight: WEIGHT.framed, idea: 'date', support: facts.place })),
  ];
}

function placed(place: string): string {
  return /^(?:the )/iu.test(place) ? `At ${place}` : `In ${place}`;
}

function offerLines({ offer }: PromptFacts): Line[] {
  const { terms, sale, deadline, price, code } = offer;
  const support = deadline ?? (code === null ? null : `Code ${code}`);
  return [terms, price, sale === null ? null : `the ${sale} is on`]
    .filter((words) => words !== null)
    .flatMap((words) =>
      toLines(words, { weight: WEIGHT.own * 30, idea: `offer ${words}`, support }),
    )
    .map((line) => ({ ...line, isProof: true }));
}

function closeLines(facts: PromptFacts): Line[] {
  const { offer, audience } = facts;
  const deadline = offer.deadline === null ? null : capitalise(offer.deadline);
  const lines = offerLines(facts).map((line) => ({
    ...line,
    weight: line.weight * 2,
    idea: `close ${line.idea}`,
  }));
  if (offer.terms !== null && offer.sale !== null)
    lines.push(
      ...toLines(`${offer.terms}. ${capitalise(offer.sale)}`, {
        weight: WEIGHT.own * 90,
        idea: 'close sale',
        support: deadline,
      }),
    );
  if (facts.date !== null)
    lines.push(
      ...toLines(facts.date, { weight: WEIGHT.own * 20, idea: 'close date', support: facts.place }),
    );
  const name = inSentence(facts);
  if (name !== null && audience?.belonging && isPlural(audience.belonging.noun))
    lines.push(
      ...toLines(`For ${audience.belonging.noun} like yours.`, {
        weight: WEIGHT.framed,
        idea: 'close yours',
      }),
    );
  return lines.map((line) => ({ ...line, support: line.support ?? facts.address }));
}
