import { expect, test } from 'vitest';
import { sumOf } from './sum-estimates.ts';

const ESTIMATE = {
  cost: 0.36,
  seconds: { low: 60, high: 400 },
  clips: [{ scene_number: 1, model: 'runway/gen4.5', seconds: 3, cost: 0.36 }],
  words: {
    model: 'gpt-4o-mini',
    questions: { low: 1, high: 1 },
    cost: { low: 0.0002, high: 0.0013 },
  },
  scenes: [],
  coherence_settings: { use_seed_control: true, use_latent_reuse: false, use_ip_adapter: false },
  seed_value: 1,
  budget_left: 1,
};

test('what is held against the budget are clips, and words at their highest price', () => {
  expect(sumOf([ESTIMATE]).cost).toBeCloseTo(0.3613, 6);
  expect(sumOf([ESTIMATE, { ...ESTIMATE, words: null }]).cost).toBeCloseTo(0.7213, 6);
});

test('words whose price nobody knows are not in the sum', () => {
  const unknown = { ...ESTIMATE, words: { ...ESTIMATE.words, cost: null } };

  expect(sumOf([unknown]).cost).toBe(0.36);
});
