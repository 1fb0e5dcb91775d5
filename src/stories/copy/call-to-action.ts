import { ENGLISH_PHRASES } from '../phrases/english-phrases.ts';
import { TOPIC_PHRASES } from '../phrases/topic-phrases.ts';
import { type Chance, pickOne } from '../seeded-chance.ts';
import type { PromptFacts } from '../understanding/facts.ts';
import { nameOf } from './english-names.ts';
import { worldCall } from './world-lines.ts';

/** A button holds no more. */
const LONGEST_CALL = 32;

/**
 * The prompt's own call to action; else one its offer or its trade asks for; else, in a language we have no words of, the
 * place to turn to or the name, which at least are the prompt's.
 */
export function callToAction(facts: PromptFacts, told: readonly string[], chance: Chance): string {
  if (facts.call_to_action !== null) return facts.call_to_action;
  const calls = facts.language === 'en' ? englishCalls(facts) : worldCall(facts);
  const fit = calls.filter((call) => call.length <= LONGEST_CALL && !told.includes(`${call}.`));
  return pickOne(chance, fit) ?? facts.address ?? nameOf(facts) ?? firstWords(facts) ?? '→';
}

function englishCalls(facts: PromptFacts): readonly string[] {
  const { offer, category, topic, address } = facts;
  const free =
    /^free .*\b(trial|consultation|quote|estimate|sample|class|session|lesson|demo|workshop|tasting|assessment)\b/iu.exec(
      offer.terms ?? '',
    )?.[1];
  if (free === 'trial') return ['Start your free trial'];
  if (free !== undefined)
    return [
      /^(?:class|session|lesson|workshop|tasting)$/iu.test(free)
        ? `Book your free ${free}`
        : `Get your free ${free}`,
    ];
  if (offer.sale !== null) return [`Shop the ${offer.sale.toLowerCase()}`];
  if (address !== null && !address.startsWith('@'))
    return [reachAt(address, category === 'charity' || offer.gift !== null)];
  return topic === null ? ENGLISH_PHRASES[category].call : TOPIC_PHRASES[topic].call;
}

function reachAt(address: string, isGiving: boolean): string {
  if (/^\+?\d/u.test(address)) return `Call ${address}`;
  const give = `Give at ${address}`;
  return isGiving && give.length <= LONGEST_CALL ? give : `Visit ${address}`;
}

function firstWords({ statements, questions }: PromptFacts): string | null {
  const [told] = [...statements, ...questions];
  if (told === undefined) return null;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(told)].map(
    ({ segment }) => segment,
  );
  return letters.length <= LONGEST_CALL
    ? told
    : letters
        .slice(0, LONGEST_CALL)
        .join('')
        .replace(/\s+\S*$/u, '');
}
