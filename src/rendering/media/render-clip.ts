import type { FilmSpec } from '../draw/film-spec.ts';
import { putInPlace } from './put-in-place.ts';
import { runInChild } from './run-in-child.ts';

export interface ClipOrder {
  film: FilmSpec;
  /** First frame of the film in this clip, and the one after the last. */
  from: number;
  to: number;
  /** Files by the ids of `film.images`. */
  images: Readonly<Record<string, string>>;
  /** Files by the ids of the scenes' footage: of the film's size and rate, as `conformClip` makes them. */
  videos?: Readonly<Record<string, string>> | undefined;
  file: string;
}

export interface ClipOptions {
  /** Kills the child at once and leaves no file. */
  signal?: AbortSignal;
  /** Frames drawn so far; called every few frames and at the last. */
  onFrame?: (framesDone: number) => void;
}

/** Where the time of one clip went, for the benchmark. */
export interface ClipTimes {
  openMs: number;
  drawMs: number;
  convertMs: number;
  encodeMs: number;
  /** Processor time of all of it, which other programs do not stretch. */
  cpuMs: number;
  /** The most memory the child held. */
  rssBytes: number;
}

/**
 * Draws a stretch of a film into a silent H.264 file. All clips share one set of encoder settings,
 * so `assembleFilm` joins them without encoding again.
 */
export async function renderClip(
  { file, ...clip }: ClipOrder,
  { signal, onFrame }: ClipOptions = {},
): Promise<ClipTimes> {
  if (!(clip.from >= 0 && clip.from < clip.to && clip.to <= clip.film.frames)) {
    throw new RangeError(
      `A clip from frame ${clip.from} to ${clip.to} is not in a film of ${clip.film.frames} frames.`,
    );
  }
  return putInPlace(file, (partial) =>
    runInChild('encodeClip', { ...clip, file: partial }, { signal, onProgress: onFrame }),
  );
}
