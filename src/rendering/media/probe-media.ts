import { runInChild } from './run-in-child.ts';
import type { MediaFacts } from './work/probe-media.ts';

/** What a film or sound file really holds. Frames are counted, not believed. */
export async function probeMedia(file: string, signal?: AbortSignal): Promise<MediaFacts> {
  return runInChild('probeMedia', { file }, { signal });
}
