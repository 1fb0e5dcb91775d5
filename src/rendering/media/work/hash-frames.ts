import { createHash } from 'node:crypto';
import { breathe } from './breathe.ts';
import { demandVideo, framesOf, openMedia } from './media-input.ts';

export interface FrameHashes {
  frames: number;
  /** SHA-256 in hex, over all pictures in the order they are shown. */
  hash: string;
}

/** Runs in the child. */
export async function hashFrames({ file }: { file: string }): Promise<FrameHashes> {
  const input = openMedia(file);
  const hash = createHash('sha256');
  let frames = 0;
  for (const frame of framesOf(input, demandVideo(input))) {
    hash.update(frame.toBuffer());
    frames += 1;
    await breathe();
  }
  return { frames, hash: hash.digest('hex') };
}
