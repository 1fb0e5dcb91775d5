import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { readFilmPlan } from '../film-plan.ts';
import { planFootage } from '../footage/plan-footage.ts';
import { priceClip } from './price-next.ts';

/** What one more take of a scene costs, in micro-dollars; drawn scenes are free. */
export async function priceRetake(
  app: Pick<App, 'files' | 'videoModels'>,
  generation: Generation,
  sceneNumber: number,
): Promise<number> {
  const { film } = await readFilmPlan(app, generation);
  const job = planFootage(generation, film).find((one) => one.scene_number === sceneNumber);
  if (!job) return 0;
  const { facts, seconds } = priceClip(app, job);
  return facts.micros_per_second * seconds;
}
