import { basename, extname } from 'node:path';
import type { App } from '#src/app.ts';
import { AppError } from '#src/platform/errors.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { checkMusic } from '#src/rendering/media/check-music.ts';
import { MediaError } from '#src/rendering/media/media-error.ts';
import { musicKey, type OwnedGeneration } from './generation-files.ts';

/** A key has to be plain; FFmpeg goes by what is in the file, not by its name. */
const PLAIN_ENDING = /^\.[a-z0-9]{1,5}$/;

/** Takes a copy of a music file into a generation, so that the original may go; refuses what cannot be music. */
export async function keepMusic(
  { files }: Pick<App, 'files'>,
  generation: OwnedGeneration,
  { file, duration }: { file: string; duration: number },
): Promise<string> {
  try {
    await checkMusic({ file, frames: duration * FPS });
  } catch (error) {
    throw toRefusal(error, file);
  }
  const ending = extname(file).toLowerCase();
  const key = musicKey(generation, PLAIN_ENDING.test(ending) ? ending : '');
  await files.keep(file, key);
  return key;
}

function toRefusal(error: unknown, file: string): unknown {
  if (!(error instanceof MediaError)) return error;
  if (error.reason !== 'missing' && error.reason !== 'broken') return error;
  const message =
    error.reason === 'missing'
      ? `The music "${basename(file)}" does not exist.`
      : error.message.replace(file, `The music "${basename(file)}"`);
  return new AppError('INVALID_FIELD', message, { cause: error, details: { field: 'music' } });
}
