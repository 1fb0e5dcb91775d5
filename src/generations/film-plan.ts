import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { App } from '#src/app.ts';
import type { Caption } from '#src/rendering/captions/caption.ts';
import { filmSpec, type FilmSpec } from '#src/rendering/draw/film-spec.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';
import {
  filmPlanKey,
  isClipKey,
  partKey,
  sceneOfClip,
  tempFolder,
  type OwnedGeneration,
} from './generation-files.ts';

/** The film as data and the keys of its pictures, kept beside the clips until they are joined. */
export interface FilmPlan {
  film: FilmSpec;
  /** Keys of `Files` by the ids of `film.images`. */
  images: Record<string, string>;
  captions: readonly Caption[];
  /** What the film was designed from; left out in plans of earlier versions. */
  brief?: FilmBrief;
}

/** Clips that another plan would not show go: what an earlier attempt drew counts only if it drew this very thing. */
export async function keepFilmPlan(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
  plan: FilmPlan,
): Promise<void> {
  const key = filmPlanKey(generation);
  const before = (await files.exists(key))
    ? await readFile(await files.localPath(key), 'utf8')
    : '';
  if (before !== '' && before !== JSON.stringify(plan)) {
    const isVoid = clipsVoided(JSON.parse(before) as FilmPlan, plan);
    await removeClips(files, generation, isVoid);
  }
  await files.keepStream(Readable.from([JSON.stringify(plan)]), key);
}

async function removeClips(
  files: App['files'],
  generation: OwnedGeneration,
  isVoid: (sceneNumber: number) => boolean,
): Promise<void> {
  for await (const { key } of files.list(tempFolder(generation))) {
    if (isClipKey(key) && isVoid(sceneOfClip(key))) await files.remove(key);
  }
}

/** A clip shows its own scene and, while it takes over, the one before; what all scenes share voids them all. */
function clipsVoided(before: FilmPlan, now: FilmPlan): (sceneNumber: number) => boolean {
  if (sharedOf(before) !== sharedOf(now)) return () => true;
  const isChanged = (index: number) =>
    JSON.stringify(before.film.scenes[index]) !== JSON.stringify(now.film.scenes[index]);
  return (sceneNumber) => isChanged(sceneNumber - 1) || isChanged(sceneNumber - 2);
}

function sharedOf({ film, images }: FilmPlan): string {
  const { version, width, height, fps, frames, seed, style, overlays, language } = film;
  return JSON.stringify([
    version,
    width,
    height,
    fps,
    frames,
    seed,
    style,
    overlays,
    language,
    images,
  ]);
}

export function readFilmPlan(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
): Promise<FilmPlan> {
  return readPlan(files, filmPlanKey(generation));
}

/** The plan of a finished film; undefined where none was kept. */
export async function findKeptPlan(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
): Promise<FilmPlan | undefined> {
  const key = partKey(generation, filmPlanKey(generation));
  return (await files.exists(key)) ? readPlan(files, key) : undefined;
}

async function readPlan(files: App['files'], key: string): Promise<FilmPlan> {
  const text = await readFile(await files.localPath(key), 'utf8');
  const { film, ...plan } = JSON.parse(text) as FilmPlan;
  return { ...plan, film: filmSpec.parse(film) };
}
