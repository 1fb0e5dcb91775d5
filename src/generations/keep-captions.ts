import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Caption } from '#src/rendering/captions/caption.ts';
import { toSrt } from '#src/rendering/captions/to-srt.ts';
import { toVtt } from '#src/rendering/captions/to-vtt.ts';
import { captionsKey, tempFolder, type OwnedGeneration } from './generation-files.ts';

/** Lays the captions beside the film, once for each format. */
export async function keepCaptions(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
  captions: readonly Caption[],
): Promise<void> {
  const folder = await files.workFolder(tempFolder(generation));
  for (const [format, text] of [
    ['srt', toSrt(captions)],
    ['vtt', toVtt(captions)],
  ] as const) {
    const draft = join(folder, `captions.draft.${format}`);
    await writeFile(draft, text);
    await files.keep(draft, captionsKey(generation, format));
  }
}
