import { expect, test } from 'vitest';
import type { TalkPrice } from '#src/generations/story/price-talk.ts';
import { confirmCost } from './confirm-cost.ts';

const clip = { scene_number: 1, model: 'runway/gen4.5', seconds: 3, cost_micros: 360_000 };
const PAID = {
  clips: [clip],
  cost_micros: 360_000,
  seconds: { low: 70, high: 400 },
  scenes: [],
  coherence_settings: { use_seed_control: true, use_latent_reuse: false, use_ip_adapter: false },
  seed_value: 1,
};

const FREE = { ...PAID, clips: [], cost_micros: 0 };
const WORDS = { model: 'gpt-4o-mini', questions: { low: 5, high: 12 } };

interface Wishes {
  yes: boolean;
  estimate: typeof PAID;
  words: TalkPrice | null;
}

/** Somebody who answers, or nobody at all. */
function confirm(
  answer: string | null,
  { yes = false, estimate = PAID, words = null }: Partial<Wishes> = {},
) {
  const told: string[] = [];
  const asker = { isTerminal: answer !== null, ask: () => Promise.resolve(answer ?? '') };
  return {
    told,
    done: confirmCost(estimate, { yes, asker, words, tell: (line) => told.push(line) }),
  };
}

test('what is free is not asked about', async () => {
  const { told, done } = confirm(null, { estimate: FREE });

  await done;

  expect(told).toEqual([]);
});

test('price and time are told before anything is bought', async () => {
  const { told, done } = confirm('y');

  await done;

  expect(told).toEqual([
    'This ad costs about $0.36 (one scene, 3 s by runway/gen4.5) and takes 1 to 7 minutes.',
  ]);
});

test('the words of a language model are told at their highest price, and alone not asked about', async () => {
  const words = { ...WORDS, cost: { low: 0.0031, high: 0.0214 } };
  const one = { ...words, questions: { low: 1, high: 1 }, cost: { low: 0.0001, high: 0.00127 } };

  const alone = confirm(null, { estimate: FREE, words: one });
  await alone.done;
  const both = confirm('y', { words });
  await both.done;

  expect(alone.told).toEqual(['Its story costs up to $0.0013: 1 question to gpt-4o-mini.']);
  expect(both.told.slice(1)).toEqual([
    'Its story costs up to $0.02: 5 to 12 questions to gpt-4o-mini.',
  ]);
});

test('words of which nobody knows the price are told with what is bought, and else not', async () => {
  const words = { ...WORDS, cost: null };

  const alone = confirm(null, { estimate: FREE, words });
  await alone.done;
  const both = confirm('y', { words });
  await both.done;

  expect(alone.told).toEqual([]);
  expect(both.told[1]).toContain('costs an unknown sum (set OPENAI_PRICE): 5 to 12 questions');
});

test.each(['', 'n', 'what?'])('an answer of "%s" buys nothing', async (answer) => {
  await expect(confirm(answer).done).rejects.toThrow('Nothing was bought.');
});

test('where nobody can be asked, --yes must be given', async () => {
  await expect(confirm(null).done).rejects.toThrow(/add --yes/);
  await expect(confirm(null, { yes: true }).done).resolves.toBeUndefined();
});
