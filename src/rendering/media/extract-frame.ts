import { putInPlace } from './put-in-place.ts';
import { runInChild } from './run-in-child.ts';

export interface Still {
  /** The film. */
  file: string;
  /** 0-based. */
  frame: number;
  /** Where the picture goes. */
  out: string;
  format: 'jpeg' | 'png';
  /** Pixels; the height follows. Without it, the film's own size. */
  width?: number;
}

/** Writes one frame of a film as a picture: a thumbnail, a poster, a frame to compare. */
export async function extractFrame(still: Still, signal?: AbortSignal): Promise<void> {
  return putInPlace(still.out, (partial) =>
    runInChild('extractFrame', { ...still, out: partial }, { signal }),
  );
}
