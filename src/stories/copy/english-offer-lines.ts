import { capitalise, isPlural } from '../understanding/english-words.ts';
import type { PromptFacts } from '../understanding/facts.ts';
import { inSentence, placed } from './english-names.ts';
import { type Line, toLines, WEIGHT } from './line.ts';

/** Beside an offer, all else on the end card is second. */
const AHEAD = 30;

/** What is offered, for how much, until when; for a charity, what a gift does. */
export function offerLines({ offer, category }: PromptFacts): Line[] {
  const { terms, sale, deadline, price, code, gift } = offer;
  const until = deadline ?? (code === null ? null : `Code ${code}`);
  const paid = price === null || category === 'jobs' ? price : price.replace(/^for /iu, '');
  const line = (words: string | null, support: string | null) =>
    words === null
      ? []
      : toLines(words, { weight: WEIGHT.own * AHEAD, idea: `offer ${words}`, support });
  return [
    ...line(gift, until),
    ...line(terms, until ?? paid),
    ...line(paid, until ?? terms),
    ...line(sale === null ? null : `the ${sale} is on`, until),
  ].map((told) => ({ ...told, isProof: true }));
}

/** `Test ride one this weekend` says when. */
function isAsked(date: string, { call_to_action: call }: PromptFacts): boolean {
  return call?.toLowerCase().includes(date.toLowerCase()) === true;
}

/** The line of the end card, as far as the prompt itself has one. */
export function closeLines(facts: PromptFacts): Line[] {
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
        weight: WEIGHT.own * AHEAD * 3,
        idea: 'close sale',
        support: deadline,
      }),
    );
  if (facts.date !== null && !isAsked(facts.date, facts))
    lines.push(
      ...toLines(facts.date, {
        weight: WEIGHT.own * AHEAD,
        idea: 'close date',
        support: facts.place === null ? null : placed(facts.place),
      }),
    );
  if (inSentence(facts) !== null && audience?.belonging && isPlural(audience.belonging.noun))
    lines.push(
      ...toLines(`For ${audience.belonging.noun} like yours.`, {
        weight: WEIGHT.framed / 2,
        idea: 'close yours',
      }),
    );
  return lines;
}
