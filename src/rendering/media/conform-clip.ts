import { putInPlace } from './put-in-place.ts';
import { runInChild } from './run-in-child.ts';

export interface ForeignClip {
  /** Whatever a vendor gave. */
  source: string;
  file: string;
  /** The film's, in pixels. */
  width: number;
  height: number;
  /** How many frames of the film's rate it must have. */
  frames: number;
}

/**
 * Makes a stranger's clip one of ours: the film's size (what is too much is cut off, nothing is stretched), the
 * film's rate, exactly as many frames as are needed, no sound. A shorter clip is slowed down. A file that is no
 * whole film is refused as `broken`.
 */
export async function conformClip(
  { file, ...clip }: ForeignClip,
  signal?: AbortSignal,
): Promise<void> {
  return putInPlace(file, (partial) =>
    runInChild('conformClip', { ...clip, file: partial }, { signal }),
  );
}
