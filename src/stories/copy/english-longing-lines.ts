import { capitalise, isMass, isPlural } from '../understanding/english-words.ts';
import type { PromptFacts } from '../understanding/facts.ts';
import { type Line, toLines, WEIGHT } from './line.ts';

/** Where the viewer stands, as the prompt says it. */
export function situationLines(facts: PromptFacts): Line[] {
  return [
    ...facts.questions.flatMap((words) =>
      toLines(words, { weight: WEIGHT.own, idea: `question ${words}` }),
    ),
    ...plightLines(facts),
    ...openingLines(facts),
    ...facts.pains.flatMap((pain) => painQuestions(pain)),
    ...facts.wishes.flatMap((wish) =>
      toLines(`Want to ${wish}?`, { weight: WEIGHT.framed, idea: `wish ${wish}` }),
    ),
  ];
}

/** Said of the audience, now said to its face. */
function plightLines({ audience }: PromptFacts): Line[] {
  const lines: Line[] = [];
  if (audience?.belonging) {
    const { noun, rest } = audience.belonging;
    lines.push(
      ...toLines(`${noun} that ${rest}`, { weight: WEIGHT.own, idea: 'belonging' }),
      ...toLines(`Do your ${noun} ${rest}?`, { weight: WEIGHT.framed, idea: 'belonging' }),
    );
  }
  if (audience?.situation != null) {
    const asked = audience.situation.replace(/^are\s/u, '');
    lines.push(...toLines(`${asked}?`, { weight: WEIGHT.own, idea: 'situation' }));
    if (!/^(?:can|could|would|will)/u.test(asked))
      lines.push(
        ...toLines(`You ${audience.situation}.`.replace(/^You are /u, 'You’re '), {
          weight: WEIGHT.framed / 3,
          idea: 'situation',
        }),
      );
  }
  return lines;
}

/** What stops a thumb by itself: a count of those who wait, a time one surely has. */
function openingLines({ category, benefits, statements }: PromptFacts): Line[] {
  const told = [...benefits, ...statements];
  const waiting = category === 'charity' ? told.filter((words) => /\d/u.test(words)) : [];
  const moment = told.flatMap(
    (words) => /\bin (\d+ (?:seconds?|minutes?)(?: a day)?)\b/iu.exec(words)?.[1] ?? [],
  );
  return [
    ...waiting.flatMap((words) =>
      toLines(withoutHas(words), { weight: WEIGHT.own * 10, idea: `told ${words}` }),
    ),
    ...moment.flatMap((time) =>
      toLines(`Got ${time}?`, { weight: WEIGHT.framed, idea: `time ${time}` }),
    ),
  ];
}

/** `Has 40 dogs looking for a home` is said of a shelter; said to a viewer it begins with the dogs. */
export function withoutHas(words: string): string {
  return capitalise(words.replace(/^(?:has|have|offers?|includes?|features?)\s+(?=\S)/iu, ''));
}

function painQuestions(pain: string): Line[] {
  const ask = (words: string, weight: number) => toLines(words, { weight, idea: `pain ${pain}` });
  return [
    ...ask(`${pain}?`, pain.includes(' ') ? WEIGHT.framed : WEIGHT.framed / 8),
    ...ask(`${pain}. Again?`, WEIGHT.framed / 2),
    ...(isCountless(pain) ? ask(`Enough ${pain}?`, WEIGHT.framed / 4) : []),
  ];
}

/** There is no more of `wasting hours`. */
function isCountless(pain: string): boolean {
  return (
    !/^\p{L}+ing (?!(?:about|of|with|at|on|for|to|in)\s)\p{L}/iu.test(pain) &&
    (isPlural(pain) || isMass(pain))
  );
}

export function painLines({ pains }: PromptFacts): Line[] {
  return pains.flatMap((pain) => {
    const line = (words: string, idea: string, weight: number = WEIGHT.framed) =>
      toLines(words, { weight, idea: `${idea} ${pain}` });
    return [
      ...line(`${pain}. Again.`, 'again'),
      ...line(`Nobody signed up for ${pain}.`, 'signed', WEIGHT.framed / 2),
      ...(isCountless(pain)
        ? line(`And tomorrow? More ${pain}.`, 'tomorrow', WEIGHT.framed / 2)
        : []),
    ];
  });
}

export function audienceLines({ audience, purpose }: PromptFacts): Line[] {
  const lines: Line[] = [];
  if (
    audience?.isMany === true &&
    audience.situation === null &&
    !/^(?:people|those|folks|adults|persons)$/iu.test(audience.words)
  ) {
    lines.push(
      ...toLines(`${audience.words}, this is for you.`, {
        weight: WEIGHT.framed / 3,
        idea: 'audience',
      }),
    );
  }
  if (purpose !== null && TROUBLE.test(purpose))
    lines.push(...toLines(`${purpose}?`, { weight: WEIGHT.own, idea: 'purpose' }));
  return lines;
}

const TROUBLE =
  /\b(?:dry|sensitive|oily|damaged|sore|aching|frizzy|dull|stiff|itchy|tangled|leaky|noisy|messy|cluttered)\b/iu;

/** What the prompt promises for afterwards, and the day without what it ends. */
export function wishLines({ pains, wishes, afterwards, audience }: PromptFacts): Line[] {
  const line = (words: string, weight: number, idea: string) => toLines(words, { weight, idea });
  return [
    ...afterwards.flatMap((words) => line(`Picture ${words}.`, WEIGHT.own, `after ${words}`)),
    ...wishes.flatMap((words) => line(`${words}.`, WEIGHT.framed, `wish ${words}`)),
    ...pains
      .slice(0, 1)
      .flatMap((pain) => line(`Picture a day without ${pain}.`, WEIGHT.framed / 2, 'without')),
    ...(audience?.belonging && isPlural(audience.belonging.noun)
      ? toLines(`Picture your ${audience.belonging.noun}.`, {
          weight: WEIGHT.framed / 2,
          idea: 'picture',
          support: 'Now picture them your way',
        })
      : []),
  ];
}
