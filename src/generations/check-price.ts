import type { App } from '#src/app.ts';
import { checkBudget } from '#src/spending/check-budget.ts';
import { MICROS_A_DOLLAR, toMicros } from '#src/spending/sum-cost.ts';
import { estimateGeneration, estimateWords } from './estimate-generation.ts';
import { foreignModels } from './footage/scene-model.ts';
import type { GenerationRequest } from './generation-contract.ts';
import { LOCAL_MODEL } from './local-model.ts';

type World = Pick<App, 'db' | 'newSeed' | 'now' | 'videoModels' | 'languageModel'>;
type SeededRequest = GenerationRequest & { seed_value: number };

/** Refuses what the person's budget does not cover; gives what clips and words cost at most, in micro-dollars. */
export async function checkPrice(
  app: World,
  { user_id }: { user_id: string },
  wish: SeededRequest,
): Promise<number> {
  const expected = priceClips(app, wish) + (await priceWords(app, wish));
  const expectedUsd = expected / MICROS_A_DOLLAR;
  await checkBudget(app.db, user_id, { expectedUsd, now: app.now() });
  return expected;
}

function priceClips(app: World, wish: SeededRequest): number {
  const { model = LOCAL_MODEL, scene_models = null } = wish;
  if (foreignModels({ model, scene_models }).length === 0) return 0;
  return estimateGeneration(app, wish).cost_micros;
}

/** Nothing where the host named no price: what is not known cannot be put aside. */
async function priceWords(app: World, wish: SeededRequest): Promise<number> {
  if ((app.languageModel?.price ?? null) === null) return 0;
  const words = await estimateWords(app, wish, wish.seed_value);
  return toMicros(words?.cost?.high ?? 0);
}
