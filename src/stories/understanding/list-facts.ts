import type { PromptFacts } from './facts.ts';

/** All a prompt states of its product and its offer, each able to stand alone. */
export function listFacts({ benefits, features, statements, offer }: PromptFacts): string[] {
  const { gift, terms, price, deadline } = offer;
  const offered = [gift, terms, price, deadline].filter((words) => words !== null);
  return [...new Set([...benefits, ...features, ...statements, ...offered])];
}
