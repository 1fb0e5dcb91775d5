import type { App } from '#src/app.ts';
import { getGenerationSpent } from '#src/spending/generation-spent.ts';
import { toCost } from '#src/spending/sum-cost.ts';
import { mediaUrl, tempFolder, thumbnailKey, videoKey } from './generation-files.ts';
import { keepParts } from './keep-parts.ts';
import { markCompleted } from './generation-state-store.ts';
import { getGenerationForWork } from './generation-store.ts';
import { leaveStages } from './stage-store.ts';

const MS_A_SECOND = 1000;

/** Keeps what the film was made of, writes down what was made, then clears the work folder. Safe to repeat. */
export async function completeGeneration(
  app: Pick<App, 'db' | 'files' | 'now'>,
  id: string,
  startedAt: Date,
): Promise<null> {
  const generation = await getGenerationForWork(app.db, id);
  const endedAt = app.now();
  await keepParts(app, generation);
  await leaveStages(app, generation, 'done');

  await markCompleted(app.db, id, endedAt, {
    video_path: videoKey(generation),
    video_url: mediaUrl(videoKey(generation)),
    thumbnail_url: mediaUrl(thumbnailKey(generation)),
    temp_clip_paths: null,
    generation_time_seconds:
      (generation.generation_time_seconds ?? 0) +
      Math.round((endedAt.getTime() - startedAt.getTime()) / MS_A_SECOND),
    cost: toCost(await getGenerationSpent(app.db, id)),
  });
  await app.files.removeFolder(tempFolder(generation));
  return null;
}
