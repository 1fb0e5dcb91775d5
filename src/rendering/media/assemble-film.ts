import type { Soundtrack } from '../draw/film-spec.ts';
import { putInPlace } from './put-in-place.ts';
import { runInChild } from './run-in-child.ts';
import type { AssembledFilm } from './work/assemble-film.ts';

/** `composed` for the film, `none` but the film's sounds, or a music file of one's own below them. */
export type MusicChoice = { kind: 'composed' | 'none' } | { kind: 'own'; file: string };

export interface AssemblyOrder {
  /** Clips in order, all made by `renderClip`. */
  clips: readonly string[];
  soundtrack: Soundtrack;
  /** Composed when it is left out. */
  music?: MusicChoice;
  /** A WAV file as long as the film, over which everything else steps back. */
  voice?: string;
  /** Frames the clips must add up to. */
  frames: number;
  /** Written into the file's metadata. */
  title: string;
  file: string;
}

/**
 * Joins clips without encoding them again, makes the sound and puts both into one MP4. The film is
 * measured before it takes its name: what is there is whole and as asked.
 */
export async function assembleFilm(
  { file, ...assembly }: AssemblyOrder,
  { signal }: { signal?: AbortSignal } = {},
): Promise<AssembledFilm> {
  return putInPlace(file, (partial) =>
    runInChild('assembleFilm', { ...assembly, file: partial }, { signal }),
  );
}
