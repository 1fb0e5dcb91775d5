import { cleanPrompt } from './clean-prompt.ts';
import { detectLanguage } from './detect-language.ts';
import type { Category } from '../phrases/english-phrases.ts';
import { headOf } from './english-words.ts';
import type { PromptFacts } from './facts.ts';
import { findCategory } from './find-category.ts';
import { findTone } from './find-tone.ts';
import { findTopic } from './find-topic.ts';
import { readEnglish } from './read-english.ts';
import { readPlainly } from './read-plainly.ts';

/** Reads any prompt; what it does not find stays null. English is taken apart, other languages are read plainly. */
export function understandPrompt(prompt: string): PromptFacts {
  const clean = cleanPrompt(prompt);
  const text = [...clean.sentences, ...clean.labels.values()].join(' ');
  const language =
    clean.labels.size > 0 && clean.sentences.length === 0 ? 'en' : detectLanguage(text);
  const { asked, ...facts } = language === 'en' ? readEnglish(clean) : readPlainly(clean, language);
  const category = findTrade(facts.product?.words ?? null, clean.emoji ?? text, language);
  const brand = facts.brand ?? (facts.product === null ? clean.emoji : null);
  return {
    ...facts,
    brand,
    language,
    category,
    topic: findTopic(language, facts.product, clean.emoji ?? text),
    tone: findTone(asked, text, category),
    address: clean.address,
  };
}

/** The noun says what it is: travel insurance is insurance. A noun of any trade (an app) leaves it to the words around it. */
function findTrade(product: string | null, text: string, language: string): Category {
  const named = product === null ? [] : headOf(product).split(' ');
  const words = /^(?:es|fr|it|pt)$/u.test(language) ? named.toReversed() : named;
  const noun = findCategory(words.at(-1) ?? '');
  if (noun !== null && noun !== 'software') return noun;
  return findCategory(words.slice(0, -1).join(' ')) ?? noun ?? findCategory(text) ?? 'general';
}
