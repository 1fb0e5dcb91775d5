import type { FilmSpec } from '../draw/film-spec.ts';
import { runInChild } from './run-in-child.ts';

export interface StillsOrder {
  film: FilmSpec;
  /** Files by the ids of `film.images`. */
  images: Readonly<Record<string, string>>;
  /** Pixels; the heights follow. */
  width: number;
  stills: readonly {
    /** Of the film. */
    frame: number;
    /** Where the JPEG goes. */
    out: string;
  }[];
}

/** Draws single frames of a film from its plan, before any of it is encoded. Scenes that are to be filmed show their ground. */
export async function drawStills(order: StillsOrder, signal?: AbortSignal): Promise<void> {
  await runInChild('drawStills', order, { signal });
}
