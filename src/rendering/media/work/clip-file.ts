import { type Frame, type Packet, Rational, type Stream } from 'node-av/lib';
import { FPS } from '../../film-brief.ts';
import { check } from './check.ts';
import { openMp4 } from './mp4-output.ts';
import { encode, openVideoEncoder, type Size } from './video-encoder.ts';

/** A silent clip of ours being written. */
interface ClipFile {
  /** `position` counts from 0. */
  add(picture: Frame, position: number): void;
  finish(): void;
}

export function openClipFile(size: Size, file: string): ClipFile {
  const encoder = openVideoEncoder(size);
  let track: Stream | undefined;
  const mp4 = openMp4({
    file,
    faststart: false,
    addTracks: (format) => {
      track = format.newStream();
      track.timeBase = new Rational(1, FPS);
      check(track.codecpar.fromContext(encoder), 'describing the picture');
    },
  });
  const keep = (packet: Packet) => {
    if (!track) return;
    packet.duration = 1n;
    packet.rescaleTs(encoder.timeBase, track.timeBase);
    mp4.write(packet, track);
  };
  return {
    add(picture, position) {
      picture.pts = BigInt(position);
      encode(encoder, picture, keep);
    },
    finish() {
      encode(encoder, null, keep);
      mp4.finish();
    },
  };
}
