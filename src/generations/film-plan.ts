import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Caption } from '#src/rendering/captions/caption.ts';
import { filmSpec, type FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { filmPlanKey, tempFolder, type OwnedGeneration } from './generation-files.ts';

/** The film as data and the keys of its pictures, kept beside the clips until they are joined. */
export interface FilmPlan {
  film: FilmSpec;
  /** Keys of `Files` by the ids of `film.images`. */
  images: Record<string, string>;
  captions: readonly Caption[];
}

export async function keepFilmPlan(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
  plan: FilmPlan,
): Promise<void> {
  const draft = join(await files.workFolder(tempFolder(generation)), 'film.draft.json');
  await writeFile(draft, JSON.stringify(plan));
  await files.keep(draft, filmPlanKey(generation));
}

export async function readFilmPlan(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
): Promise<FilmPlan> {
  const text = await readFile(await files.localPath(filmPlanKey(generation)), 'utf8');
  const { film, ...plan } = JSON.parse(text) as FilmPlan;
  return { ...plan, film: filmSpec.parse(film) };
}
