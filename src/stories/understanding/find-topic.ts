import { TOPIC_PHRASES, type Topic } from '../phrases/topic-phrases.ts';
import type { Product } from './facts.ts';
import { headOf } from './english-words.ts';

/** The kind of thing an English prompt speaks of: by the name of its product, or by all it says when it names none. */
export function findTopic(language: string, product: Product | null, text: string): Topic | null {
  if (language !== 'en') return null;
  if (product === null) return topicOf([text.replace(/\s(?:for|who|whose)\s.*$/su, '')]);
  return topicOf([headOf(product.words), product.words]);
}

function topicOf(texts: readonly string[]): Topic | null {
  const topics = Object.keys(TOPIC_PHRASES) as Topic[];
  for (const text of texts) {
    const found = topics.find((topic) => TOPIC_PHRASES[topic].words.test(text));
    if (found !== undefined) return found;
  }
  return null;
}
