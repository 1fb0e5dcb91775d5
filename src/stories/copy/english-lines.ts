import { ENGLISH_PHRASES, type EnglishPhrases } from '../phrases/english-phrases.ts';
import { TOPIC_PHRASES, type TopicPhrases } from '../phrases/topic-phrases.ts';
import type { PromptFacts } from '../understanding/facts.ts';
import type { Role } from '../frameworks.ts';
import { audienceLines, painLines, situationLines, wishLines } from './english-longing-lines.ts';
import { closeLines, offerLines } from './english-offer-lines.ts';
import { placed } from './english-names.ts';
import { revealLines, tellingLines } from './english-product-lines.ts';
import { type Line, toLines, WEIGHT } from './line.ts';

/** All an English film could say in a role, from the prompt's own words down to anybody's. */
export function englishLines(facts: PromptFacts, role: Role): Line[] {
  const bank = (slot: Slot) => bankLines(facts, slot);
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
      return [...tellingLines(facts), ...wishLines(facts), ...unlessTold(bank('wish'))];
    case 'offer':
      return [...offerLines(facts), ...tellingLines(facts), ...unlessTold(bank('wish'))];
    case 'close':
      return [...closeLines(facts), ...bank('payoff').map((line) => withWhere(line, facts))];
  }
}

type Slot = 'situation' | 'deeper' | 'wish' | 'payoff';

/** Lines about the kind of thing first; its trade's when those run out; anybody's as the last resort. */
function bankLines({ topic, category }: PromptFacts, slot: Slot): Line[] {
  const kinds: TopicPhrases | undefined = topic === null ? undefined : TOPIC_PHRASES[topic];
  const trade: EnglishPhrases = ENGLISH_PHRASES[category];
  const anybody: EnglishPhrases = ENGLISH_PHRASES.general;
  const weighed = (lines: readonly string[] | undefined, weight: number) =>
    (lines ?? []).flatMap((words) => toLines(words, { weight, idea: words }));
  return [
    ...weighed(kinds?.[slot], WEIGHT.topic),
    ...weighed(trade[slot], kinds === undefined ? WEIGHT.trade : WEIGHT.any / 20),
    ...(trade === anybody ? [] : weighed(anybody[slot], WEIGHT.any / 500)),
  ];
}

/** For scenes that the prompt's own words fill, as long as there are some. */
function unlessTold(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, weight: line.weight / 1000 }));
}

/** The end card says where to turn to, when nothing more pressing stands there. */
function withWhere(line: Line, facts: PromptFacts): Line {
  const { address, place, call_to_action, features, benefits } = facts;
  const where = call_to_action === null ? null : address;
  const isUntold =
    place !== null && ![...features, ...benefits].some((words) => words.includes(place));
  return { ...line, support: where ?? (isUntold ? `${placed(place)}.` : null) };
}
