import { join } from 'node:path';
import type { App } from '#src/app.ts';
import { assembleFilm } from '#src/rendering/media/assemble-film.ts';
import { extractBestFrame } from '#src/rendering/media/extract-best-frame.ts';
import { readFilmPlan } from './film-plan.ts';
import { deliveredOf } from './delivered-of.ts';
import { keepCaptions } from './keep-captions.ts';
import { clipKey, posterKey, thumbnailKey, videoKey, voiceKey } from './generation-files.ts';
import { reportProgress } from './generation-state-store.ts';
import { getGenerationForWork, updateGenerationForWork } from './generation-store.ts';
import { musicChoiceOf } from './music-choice.ts';
import { posterCandidates } from './poster-frame.ts';
import { toStageError } from './stage-error.ts';
import { enterStage } from './stage-store.ts';

/** Pixels; wide enough for a card in the gallery on a sharp screen. */
const THUMBNAIL_WIDTH = 720;

/** Joins the clips, adds the sound, measures the result and keeps film, poster and thumbnail. Safe to repeat. */
export async function assembleTheFilm(
  app: Pick<App, 'db' | 'files' | 'now'>,
  id: string,
  signal: AbortSignal,
): Promise<null> {
  const generation = await getGenerationForWork(app.db, id);
  await enterStage(app, generation, 'film');
  await reportProgress(app.db, id, {
    progress: 89,
    current_step: 'Adding music and joining the scenes',
  });
  const { film, captions } = await readFilmPlan(app, generation);
  await using folder = await app.files.workFolder();
  const clips = await Promise.all(
    film.scenes.map(({ scene_number }) => app.files.localPath(clipKey(generation, scene_number))),
  );
  const file = join(folder.path, 'ad.mp4');
  const poster = join(folder.path, 'poster.jpg');
  const thumbnail = join(folder.path, 'thumbnail.jpg');

  try {
    const made = await assembleFilm(
      {
        clips,
        soundtrack: film.soundtrack,
        music: await musicChoiceOf(app, generation),
        ...(generation.voice === null
          ? {}
          : { voice: await app.files.localPath(voiceKey(generation)) }),
        frames: film.frames,
        title: generation.title ?? generation.prompt.slice(0, 80),
        file,
      },
      { signal },
    );
    await reportProgress(app.db, id, { progress: 96, current_step: 'Choosing the poster' });
    const candidates = posterCandidates(film);
    const small = { out: thumbnail, width: THUMBNAIL_WIDTH };
    await extractBestFrame(
      { file, candidates, out: poster, format: 'jpeg', thumbnail: small },
      signal,
    );
    await app.files.keep(poster, posterKey(generation));
    await app.files.keep(thumbnail, thumbnailKey(generation));
    if (generation.captions !== 'none') await keepCaptions(app, generation, captions);
    await app.files.keep(file, videoKey(generation));
    await updateGenerationForWork(app.db, id, { delivered: deliveredOf(made) });
  } catch (error) {
    throw toStageError(error, { stage: 'film' });
  }
  return null;
}
