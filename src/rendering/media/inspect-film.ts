import { runInChild } from './run-in-child.ts';
import type { FilmFindings } from './work/inspect-film.ts';

/** Watches and hears a film to its end: what is in it, how loud it is, where it is black, still, silent or flashing. */
export async function inspectFilm(file: string, signal?: AbortSignal): Promise<FilmFindings> {
  return runInChild('inspectFilm', { file }, { signal });
}
