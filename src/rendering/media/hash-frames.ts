import { runInChild } from './run-in-child.ts';
import type { FrameHashes } from './work/hash-frames.ts';

/** SHA-256 of every decoded picture: two films are the same to the eye when these are the same. */
export async function hashFrames(file: string, signal?: AbortSignal): Promise<FrameHashes> {
  return runInChild('hashFrames', { file }, { signal });
}
