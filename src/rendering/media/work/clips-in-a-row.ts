import { type FormatContext, type Packet, Rational, type Stream } from 'node-av/lib';
import { FPS } from '../../film-brief.ts';
import { MediaError } from '../media-error.ts';
import { check } from './check.ts';
import { checkAlike, type Clip, openClip } from './clip-reader.ts';
import { VIDEO_TIMESCALE } from './mp4-output.ts';

const TICKS_A_FRAME = VIDEO_TIMESCALE / FPS;

type Clips = readonly [Clip, ...Clip[]];

/** Clips that can follow each other as they are, since they share one set of encoder settings. */
export function openClips(files: readonly string[]): Clips {
  const [first, ...others] = files.map(openClip);
  if (!first) throw new MediaError('missing', 'A film needs at least one clip.');
  for (const clip of others) checkAlike(first, clip);
  return [first, ...others];
}

/** The track for their pictures. */
export function addPicture(format: FormatContext, [first]: Clips): Stream {
  const video = format.newStream();
  video.timeBase = new Rational(1, VIDEO_TIMESCALE);
  check(first.stream.codecpar.copy(video.codecpar), 'describing the picture');
  video.codecpar.codecTag = 0;
  video.avgFrameRate = new Rational(FPS, 1);
  return video;
}

/** Their packets one after another, in ticks of the whole. Without B-frames they are shown in the order they come. */
export function* packetsInARow(clips: Clips): Generator<{ packet: Packet; frame: number }> {
  let frame = 0;
  for (const { packets } of clips) {
    for (const packet of packets) {
      packet.pts = BigInt(frame * TICKS_A_FRAME);
      packet.dts = packet.pts;
      packet.duration = BigInt(TICKS_A_FRAME);
      yield { packet, frame };
      frame += 1;
    }
  }
}
