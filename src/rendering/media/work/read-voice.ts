import { readFile } from 'node:fs/promises';
import { readWav, type Recording } from '../../sound/wav.ts';
import { MediaError } from '../media-error.ts';

/** A voice as it was kept, every sample at its place. */
export async function readVoice(file: string): Promise<Recording> {
  try {
    return readWav(await readFile(file));
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (isMissing) throw new MediaError('missing', `${file} is not there.`, { cause });
    throw new MediaError('broken', `${file} cannot be read as a voice.`, { cause });
  }
}
