import { putInPlace } from './put-in-place.ts';
import { runInChild } from './run-in-child.ts';

export interface StretchJoin {
  /** Clips that follow each other, all made by `renderClip`. */
  clips: readonly string[];
  file: string;
}

/** Makes one silent clip of several by copying their packets: nothing is encoded again. */
export async function joinStretches(
  { clips, file }: StretchJoin,
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  await putInPlace(file, (partial) =>
    runInChild('joinStretches', { clips, file: partial }, { signal }),
  );
}
