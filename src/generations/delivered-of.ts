import type { Delivered } from '#src/platform/database/json-shapes.ts';
import type { assembleFilm } from '#src/rendering/media/assemble-film.ts';

type Measured = Pick<Awaited<ReturnType<typeof assembleFilm>>, 'facts' | 'loudness'>;

/** The figures of a finished film that its owner sees; null for what was not made whole. */
export function deliveredOf({ facts, loudness }: Measured): Delivered | null {
  const { video, audio, sizeBytes } = facts;
  if (!video || !audio) return null;
  return {
    width: video.width,
    height: video.height,
    frames: video.frames,
    fps: video.fps,
    duration: video.durationSeconds ?? video.frames / video.fps,
    file_size_bytes: sizeBytes,
    video_codec: video.codec,
    audio_codec: audio.codec,
    loudness_lufs: loudness.integratedLufs,
    true_peak_dbtp: loudness.truePeakDbtp,
  };
}
