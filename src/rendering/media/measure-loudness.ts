import { runInChild } from './run-in-child.ts';
import type { Loudness } from './work/measure-loudness.ts';

/** Loudness by EBU R 128, as FFmpeg's own filter measures it. */
export async function measureLoudness(file: string, signal?: AbortSignal): Promise<Loudness> {
  return runInChild('measureLoudness', { file }, { signal });
}
