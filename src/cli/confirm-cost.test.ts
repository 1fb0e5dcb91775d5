import { expect, test } from 'vitest';
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

/** Somebody who answers, or nobody at all. */
function confirm(answer: string | null, { yes = false, estimate = PAID } = {}) {
  const told: string[] = [];
  const asker = { isTerminal: answer !== null, ask: () => Promise.resolve(answer ?? '') };
  return {
    told,
    done: confirmCost(estimate, { yes, asker, tell: (line) => told.push(line) }),
  };
}

test('what is free is not asked about', async () => {
  const { told, done } = confirm(null, { estimate: { ...PAID, clips: [], cost_micros: 0 } });

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

test.each(['', 'n', 'what?'])('an answer of "%s" buys nothing', async (answer) => {
  await expect(confirm(answer).done).rejects.toThrow('Nothing was bought.');
});

test('where nobody can be asked, --yes must be given', async () => {
  await expect(confirm(null).done).rejects.toThrow(/add --yes/);
  await expect(confirm(null, { yes: true }).done).resolves.toBeUndefined();
});
