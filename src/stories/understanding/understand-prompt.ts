import { cleanPrompt } from './clean-prompt.ts';
import { detectLanguage } from './detect-language.ts';
import { type PromptFacts } from './facts.ts';
import { findCategory } from './find-category.ts';
import { findTone } from './find-tone.ts';
import { readEnglish } from './read-english.ts';
import { readPlainly } from './read-plainly.ts';

/** Reads any prompt; what it does not find stays null. English is taken apart, other languages are read plainly. */
export function understandPrompt(prompt: string): PromptFacts {
  const clean = cleanPrompt(prompt);
  const text = [...clean.sentences, ...clean.labels.values()].join(' ');
  const language = detectLanguage(text);
  const { asked, ...facts } = language === 'en' ? readEnglish(clean) : readPlainly(clean, language);
  const category = findCategory(clean.emoji ?? [facts.product?.words ?? '', text].join(' '));
  const brand = facts.brand ?? (facts.product === null ? clean.emoji : null);
  return {
    ...facts,
    brand,
    language,
    category,
    tone: findTone(asked, text, category),
    address: clean.address,
  };
}
