import type { Still } from './extract-frame.ts';
import { putInPlace } from './put-in-place.ts';
import { runInChild } from './run-in-child.ts';

export interface BestStill extends Omit<Still, 'frame'> {
  candidates: readonly StillCandidate[];
  /** The same picture once more, smaller. */
  thumbnail?: { out: string; width: number };
}

export interface StillCandidate {
  /** 0-based. */
  frame: number;
  /** What the frame shows is worth so much; how well it is seen is measured. */
  worth: number;
}

/** Writes that of a film's frames as a picture which is the best still, measured, and answers which it was. */
export async function extractBestFrame(still: BestStill, signal?: AbortSignal): Promise<number> {
  const { thumbnail, ...picture } = still;
  return putInPlace(still.out, (out) => {
    const order = { ...picture, out };
    if (!thumbnail) return runInChild('extractBestFrame', order, { signal });
    return putInPlace(thumbnail.out, (small) =>
      runInChild(
        'extractBestFrame',
        { ...order, thumbnail: { ...thumbnail, out: small } },
        { signal },
      ),
    );
  });
}
