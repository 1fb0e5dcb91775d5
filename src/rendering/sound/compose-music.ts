import { arrange, type MusicOrder } from './arrange.ts';
import { mixScore } from './mix-score.ts';
import type { StereoSound } from './stereo-sound.ts';

/**
 * Composes and plays a film's music: the same order gives the same sound. It is as long as the film to the
 * sample, starts with a note and ends in silence. Its loudness is not set yet: see `masterSound`.
 */
export function composeMusic(order: MusicOrder): StereoSound {
  return mixScore(arrange(order), order.frames);
}
