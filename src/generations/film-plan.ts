import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { App } from '#src/app.ts';
import type { Caption } from '#src/rendering/captions/caption.ts';
import { filmSpec, type FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { filmPlanKey, isClipKey, tempFolder, type OwnedGeneration } from './generation-files.ts';

/** The film as data and the keys of its pictures, kept beside the clips until they are joined. */
export interface FilmPlan {
  film: FilmSpec;
  /** Keys of `Files` by the ids of `film.images`. */
  images: Record<string, string>;
  captions: readonly Caption[];
}

/** Clips of another plan go: what an earlier attempt drew counts only if it drew this very film. */
export async function keepFilmPlan(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
  plan: FilmPlan,
): Promise<void> {
  const key = filmPlanKey(generation);
  const before = (await files.exists(key))
    ? await readFile(await files.localPath(key), 'utf8')
    : '';
  if (before !== '' && before !== JSON.stringify(plan)) await removeClips(files, generation);
  await files.keepStream(Readable.from([JSON.stringify(plan)]), key);
}

async function removeClips(files: App['files'], generation: OwnedGeneration): Promise<void> {
  for await (const { key } of files.list(tempFolder(generation))) {
    if (isClipKey(key)) await files.remove(key);
  }
}

export async function readFilmPlan(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
): Promise<FilmPlan> {
  const text = await readFile(await files.localPath(filmPlanKey(generation)), 'utf8');
  const { film, ...plan } = JSON.parse(text) as FilmPlan;
  return { ...plan, film: filmSpec.parse(film) };
}
