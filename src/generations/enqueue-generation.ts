import type { App } from '#src/app.ts';

/** Generations wait here for their scenes; while they wait they cost nothing. */
export const GENERATIONS_QUEUE = 'generations';

/** Hands a generation to the engine. Safe to repeat: a run that is known is left as it is. */
export function enqueueGeneration(
  { engine, makeAd }: Pick<App, 'engine' | 'makeAd'>,
  id: string,
): Promise<void> {
  return engine.start(makeAd, id, { generation_id: id }, { queue: GENERATIONS_QUEUE });
}
