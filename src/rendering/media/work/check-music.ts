import { FPS } from '../../film-brief.ts';
import { fitMusic } from '../../sound/fit-music.ts';
import { masterSound } from '../../sound/master-sound.ts';
import { measureLevel } from '../../sound/measure-level.ts';
import { SAMPLE_RATE } from '../../sound/stereo-sound.ts';
import { MediaError } from '../media-error.ts';
import { isNearTarget, TARGET_LUFS } from './film-loudness.ts';
import { readMusic } from './read-music.ts';

export interface MusicCheck {
  file: string;
  /** Frames of the film it is meant for. */
  frames: number;
}

/** Less is a sound, not music, and its loop a rattle. */
const LEAST_SECONDS = 1;
const CEILING_DBTP = -1.8;

/** Does with the music what the film will do, so that a fault shows before any work. Runs in the child. */
export async function checkMusic({ file, frames }: MusicCheck): Promise<null> {
  const music = await readMusic(file, frames / FPS);
  const seconds = music.left.length / SAMPLE_RATE;
  if (seconds === 0) throw new MediaError('broken', `${file} is silent.`);
  if (seconds < LEAST_SECONDS) {
    const has = seconds.toFixed(1);
    throw new MediaError('broken', `${file} is too short for music: ${has} s of at least 1.`);
  }
  const fitted = fitMusic(music, (frames * SAMPLE_RATE) / FPS);
  const mastered = masterSound(fitted, { targetLufs: TARGET_LUFS, ceilingDbtp: CEILING_DBTP });
  const level = measureLevel(mastered);
  if (!isNearTarget(level)) {
    throw new MediaError(
      'broken',
      `${file} is too quiet or too uneven for music: it cannot be brought to ${TARGET_LUFS} LUFS.`,
    );
  }
  return null;
}
