import { runInChild } from './run-in-child.ts';
import type { MusicCheck } from './work/check-music.ts';

/** Throws, with the file's name first, when a file could not be a film's music: broken, silent, too short. */
export async function checkMusic(check: MusicCheck, signal?: AbortSignal): Promise<void> {
  await runInChild('checkMusic', check, { signal });
}
