import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { GENERATIONS_QUEUE } from './work-queues.ts';

type Tried = Pick<Generation, 'id' | 'attempts'>;

/** The run that makes an ad; each further attempt is a run of its own. */
export function runIdOf({ id, attempts }: Tried): string {
  return attempts === 1 ? id : `${id}/${attempts}`;
}

/** Every run that ever made it. */
export function runIdsOf({ id, attempts }: Tried): string[] {
  return Array.from({ length: attempts }, (_, index) => runIdOf({ id, attempts: index + 1 }));
}

/** Hands a generation to the engine. Safe to repeat: a run that is known is left as it is. */
export function enqueueGeneration(
  { engine, makeAd }: Pick<App, 'engine' | 'makeAd'>,
  generation: Tried,
): Promise<void> {
  const job = { generation_id: generation.id };
  return engine.start(makeAd, runIdOf(generation), job, { queue: GENERATIONS_QUEUE });
}
