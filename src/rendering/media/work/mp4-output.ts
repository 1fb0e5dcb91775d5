import { FormatContext, type Packet, type Stream } from 'node-av/lib';
import { check, checkWrite } from './check.ts';
import { keptOptions } from './kept-options.ts';

export interface Mp4Output {
  /** Timestamps are in the stream's own time base, which is known once the header is written. */
  write(packet: Packet, stream: Stream): void;
  finish(): void;
}

interface Mp4Options {
  file: string;
  /** Adds the tracks, before the header is written. */
  addTracks: (format: FormatContext) => void;
  /** Puts the index first, so that a film plays before it is loaded. */
  faststart: boolean;
  metadata?: Record<string, string>;
}

/** 512 ticks a frame at 30 frames a second; the timescale of every video track of ours. */
export const VIDEO_TIMESCALE = 15_360;

export function openMp4({ file, addTracks, faststart, metadata = {} }: Mp4Options): Mp4Output {
  const format = new FormatContext();
  check(format.allocOutputContext2(null, 'mp4', file), 'preparing an MP4');
  addTracks(format);
  format.metadata = keptOptions(metadata);
  checkWrite(format.openOutputSync(), file);
  const options = keptOptions({
    video_track_timescale: String(VIDEO_TIMESCALE),
    ...(faststart ? { movflags: '+faststart' } : {}),
  });
  checkWrite(format.writeHeaderSync(options), file);

  return {
    write(packet, stream) {
      packet.streamIndex = stream.index;
      checkWrite(format.interleavedWriteFrameSync(packet), file);
    },
    finish() {
      checkWrite(format.writeTrailerSync(), file);
      format.closeOutputSync();
    },
  };
}
