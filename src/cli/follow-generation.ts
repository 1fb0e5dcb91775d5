import type { OpenApp } from '#src/create-app.ts';
import { cancelGeneration } from '#src/generations/cancel-generation.ts';
import { getGeneration } from '#src/generations/generation-store.ts';
import { watchGeneration } from '#src/generations/watch-generation.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { argumentLines } from './argument-lines.ts';
import { planLines } from './plan-lines.ts';
import { progressLine } from './progress-line.ts';

/**
 * Shows the plan as soon as it is written, then the progress until the film is done. Ctrl-C cancels the
 * generation; a process that is killed leaves it to be resumed.
 */
export async function followGeneration(
  app: OpenApp,
  actor: Actor,
  { id }: Pick<Generation, 'id'>,
  { quiet }: { quiet: boolean },
): Promise<Generation> {
  const line = progressLine(quiet ? { write: () => undefined } : process.stderr);
  const cancel = () => void cancelGeneration(app, actor, id).catch(() => undefined);
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  let isPlanShown = quiet;

  try {
    for await (const generation of watchGeneration(app, actor, id)) {
      if (!isPlanShown && generation.scene_plan) {
        line.end();
        console.error([...planLines(generation), ...argumentLines(generation)].join('\n'));
        isPlanShown = true;
      }
      if (generation.status === 'processing')
        line.show(generation.progress, generation.current_step ?? '');
    }
  } finally {
    line.end();
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
  return finished(await getGeneration(app.db, actor, id));
}

function finished(generation: Generation): Generation {
  if (generation.status === 'completed') return generation;
  throw new AppError('UNAVAILABLE', generation.error_message ?? 'The ad was not made.', {
    details: { generation_id: generation.id },
  });
}
