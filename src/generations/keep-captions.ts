import { Readable } from 'node:stream';
import type { App } from '#src/app.ts';
import type { Caption } from '#src/rendering/captions/caption.ts';
import { toSrt } from '#src/rendering/captions/to-srt.ts';
import { toVtt } from '#src/rendering/captions/to-vtt.ts';
import { captionsKey, type OwnedGeneration } from './generation-files.ts';

/** Lays the captions beside the film, once for each format. */
export async function keepCaptions(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
  captions: readonly Caption[],
): Promise<void> {
  for (const [format, text] of [
    ['srt', toSrt(captions)],
    ['vtt', toVtt(captions)],
  ] as const) {
    await files.keepStream(Readable.from([text]), captionsKey(generation, format));
  }
}
