import type { App } from '#src/app.ts';
import { updateGenerationForWork } from './generation-store.ts';

/** Writes down which clips there are, also when some scenes failed: what is done is there for another try. */
export async function keepClipPaths(
  { db }: Pick<App, 'db'>,
  id: string,
  clips: readonly PromiseSettledResult<string>[],
): Promise<null> {
  const paths = clips.flatMap((clip) => (clip.status === 'fulfilled' ? [clip.value] : []));
  await updateGenerationForWork(db, id, { temp_clip_paths: paths, num_clips: paths.length });
  return null;
}
