import { ENGLISH_PHRASES, type EnglishPhrases } from '../phrases/english-phrases.ts';
import { capitalise, isMass, isPlural } from '../understanding/english-words.ts';
import { type PromptFacts } from '../understanding/facts.ts';
import { type Role } from '../frameworks.ts';
import { type Line, toLines, WEIGHT } from './line.ts';
import { describedAs, inSentence, ownWords, whatItIs } from './english-names.ts';

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
      return [...tellingLines(facts), ...bank('wish')];
    case 'desire':
      return [...tellingLines(facts), ...wishLines(facts), ...bank('wish')];
    case 'offer':
      return [...offerLines(facts), ...tellingLines(facts), ...bank('wish')];
    case 'close':
      return [...closeLines(facts), ...bank('payoff')];
  }
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
  if (purpose !== null)
    lines.push(...toLines(`${purpose}, anyone?`, { weight: WEIGHT.framed / 8, idea: 'purpose' }));
  return lines;
}

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
  const { brand, product, audience } = facts;
  const name = inSentence(facts);
  if (name === null)
    return ENGLISH_PHRASES.general.wish.flatMap((words) =>
      toLines(words, { weight: WEIGHT.any, idea: words }),
    );
  const support = describedAs(facts);
  const line = (words: string, weight: number, told: string | null = support) =>
    toLines(words, { weight, idea: `reveal ${words}`, support: told });
  const lines = [
    ...line(`Meet ${name}.`, brand === null && product?.number !== 'one' ? 1 : WEIGHT.framed),
    ...line(
      `There’s ${brand ?? asThing(facts)} for that.`,
      WEIGHT.trade,
      brand === null ? null : support,
    ),
    ...line(`Say hello to ${name}.`, WEIGHT.trade),
  ];
  if (brand === null && product !== null && product.number !== 'one') {
    lines.push(
      ...line(`Enter: ${product.words}.`, WEIGHT.trade),
      ...line(`Make it ${product.words}.`, WEIGHT.framed / 2),
    );
    if (audience?.belonging && isPlural(audience.belonging.noun))
      lines.push(
        ...line(`${product.words} for ${audience.belonging.noun} like that.`, WEIGHT.own, null),
      );
    if (audience && support !== null)
      lines.push(...line(`${product.words} for ${audience.words}.`, WEIGHT.own, null));
  }
  if (brand !== null && product !== null)
    lines.push(...line(`${brand}.`, WEIGHT.framed / 2, whatItIs(facts)));
  return lines;
}

function asThing({ product }: PromptFacts): string {
  if (product === null) return '';
  return product.number === 'one'
    ? `${/^[aeiou]/iu.test(product.words) ? 'an' : 'a'} ${product.words}`
    : product.words;
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
    .flatMap((words) => toLines(words, { weight: WEIGHT.own * 3, idea: `offer ${words}`, support }))
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
        weight: WEIGHT.own * 4,
        idea: 'close sale',
        support: deadline,
      }),
    );
  if (facts.date !== null)
    lines.push(
      ...toLines(facts.date, { weight: WEIGHT.own * 2, idea: 'close date', support: facts.place }),
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
