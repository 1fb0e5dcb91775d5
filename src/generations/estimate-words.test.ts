import { expect, test } from 'vitest';
import type { LanguageModel } from '#src/providers/language-model.ts';
import { estimateWords } from './estimate-generation.ts';

const PROMPT = 'Lumo: a lamp that dims itself at dusk. $89, and shipping is free.';

function aModel(price: LanguageModel['price']): LanguageModel {
  const ask = () => Promise.reject(new Error('an estimate asks nobody'));
  return { provider: 'example.com', name: 'test-model', price, ask };
}

const PRICED = aModel({ input: 1, output: 4 });

test('a story of a framework is one question', async () => {
  const words = await estimateWords({ languageModel: PRICED }, { prompt: PROMPT }, 1);

  expect(words).toMatchObject({ model: 'test-model', questions: { low: 1, high: 1 } });
  expect(words?.cost?.low).toBeGreaterThan(0.001);
  // 2,000 tokens at most are answered, which alone are $0.008.
  expect(words?.cost?.high).toBeGreaterThan(0.008);
  expect(words?.cost?.high).toBeLessThan(0.012);
});

test('an argument is as many questions as its critics want, and costs by them', async () => {
  const wish = { prompt: PROMPT, framework: 'master_mode' as const };
  const words = await estimateWords({ languageModel: PRICED }, wish, 1);

  // Director and critic, the critic of scenes, the cohesor, the enhancer; at most three rounds of the first three and two reviews.
  expect(words?.questions).toEqual({ low: 5, high: 15 });
  const { low = 0, high = 0 } = words?.cost ?? {};
  expect(high).toBeGreaterThan(3 * low);
});

test('where no price is named none is guessed, and our rules cost nothing', async () => {
  const free = aModel(null);
  const wish = { prompt: PROMPT };

  expect(await estimateWords({ languageModel: free }, wish, 1)).toMatchObject({ cost: null });
  expect(await estimateWords({ languageModel: null }, wish, 1)).toBeNull();
  expect(await estimateWords({ languageModel: PRICED }, { ...wish, use_llm: false }, 1)).toBeNull();
});
