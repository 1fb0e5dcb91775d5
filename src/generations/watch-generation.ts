import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { getGeneration } from './generation-store.ts';

/** Often enough for a bar that moves, rare enough to cost nothing. */
const LOOK_EVERY_MS = 150;

/**
 * Gives a generation each time it has moved, and ends after it is completed or failed. Looks into the
 * database, so it does not matter which process does the work.
 */
export async function* watchGeneration(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  id: string,
): AsyncGenerator<Generation, void> {
  let last = '';
  for (;;) {
    const generation = await getGeneration(db, actor, id);
    const { status, progress, current_step } = generation;
    const seen = `${status} ${progress} ${current_step ?? ''}`;
    if (seen !== last) yield generation;
    if (status === 'completed' || status === 'failed') return;
    last = seen;
    await pause(LOOK_EVERY_MS);
  }
}
