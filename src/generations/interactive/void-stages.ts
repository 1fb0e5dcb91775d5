import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { isMadeAfter, tempFolder, type OwnedGeneration } from '../generation-files.ts';
import { INTERACTIVE_STAGES } from '#src/platform/database/schema.ts';
import { isWaitingStage, stagesBefore, type WaitingStage } from './stages.ts';

/** The stages a waiting ad can be taken back to, each with what that throws away. */
export function waysBack(
  generation: Pick<Generation, 'stage' | 'waiting_since' | 'num_scenes'>,
): { stage: WaitingStage; voids: string[] }[] {
  const { stage: now, waiting_since, num_scenes } = generation;
  if (waiting_since === null || !isWaitingStage(now)) return [];
  return stagesBefore(now).map((stage) => ({
    stage,
    voids: madeBetween(stage, now).map((made) => VOIDED[made](num_scenes ?? 0)),
  }));
}

/** Pictures that were given stay; only what was made of them goes. */
const VOIDED = {
  storyboard: (scenes: number) =>
    `The ${scenes} panels of the storyboard, and what was said about them.`,
  clips: (scenes: number) =>
    `The clips of ${scenes} scenes. Footage that was bought is kept, and used again where the scene stays as it is.`,
} as const;

function madeBetween(stage: WaitingStage, now: WaitingStage): (keyof typeof VOIDED)[] {
  const at = (one: WaitingStage) => INTERACTIVE_STAGES.indexOf(one);
  return (['storyboard', 'clips'] as const).filter(
    (made) => at(made) > at(stage) && at(made) <= at(now),
  );
}

/** Removes the work that came after a stage. Safe to repeat. */
export async function removeAfter(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
  stage: WaitingStage,
): Promise<void> {
  for await (const { key } of files.list(tempFolder(generation)))
    if (isMadeAfter(key, stage)) await files.remove(key);
}
