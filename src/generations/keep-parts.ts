import type { App } from '#src/app.ts';
import { isPartKey, partKey, tempFolder, type OwnedGeneration } from './generation-files.ts';

/** Keeps the pieces of a finished film: its plan, voice, clips, stills and footage. Safe to repeat. */
export async function keepParts(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
): Promise<void> {
  for await (const { key } of files.list(tempFolder(generation))) {
    if (isPartKey(key)) await files.keepStream(await files.read(key), partKey(generation, key));
  }
}
