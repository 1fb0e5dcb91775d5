import { AV_PKT_FLAG_CORRUPT } from 'node-av/constants';
import type { Packet, Stream } from 'node-av/lib';
import { MediaError } from '../media-error.ts';
import { demandVideo, openMedia, packetsOf } from './media-input.ts';

export interface Clip {
  file: string;
  stream: Stream;
  packets: Iterable<Packet>;
}

/** Opens a clip for joining. Its packets are checked while they are read. */
export function openClip(file: string): Clip {
  const input = openMedia(file);
  const stream = demandVideo(input);
  return { file, stream, packets: soundPackets() };

  function* soundPackets(): Generator<Packet> {
    let packets = 0;
    for (const packet of packetsOf(input)) {
      if (packet.streamIndex !== stream.index) continue;
      if (packets === 0 && !packet.isKeyframe)
        throw broken(file, 'it does not start with a keyframe');
      if (packet.hasFlags(AV_PKT_FLAG_CORRUPT) || !isWholeH264(packet.data)) {
        throw broken(file, `frame ${packets} is damaged`);
      }
      packets += 1;
      yield packet;
    }
    const announced = Number(stream.nbFrames);
    if (packets !== announced) {
      throw broken(file, `it holds ${packets} frames of ${announced}`);
    }
  }
}

/** Clips are joined as they are, so they must have been made with the same settings. */
export function checkAlike(first: Clip, other: Clip) {
  const settings = first.stream.codecpar.extradata;
  const otherSettings = other.stream.codecpar.extradata;
  if (!settings || !otherSettings?.equals(settings)) {
    throw new MediaError(
      'broken',
      `${other.file} was encoded with other settings than ${first.file}; render both again.`,
    );
  }
}

/** In MP4 a frame is a row of units, each led by its length. Lengths that do not add up mean damage. */
function isWholeH264(bytes: Buffer | null): boolean {
  if (!bytes?.length) return false;
  let at = 0;
  while (at + 4 < bytes.length) {
    const length = bytes.readUInt32BE(at);
    const isForbidden = ((bytes[at + 4] ?? 0x80) & 0x80) !== 0;
    if (length === 0 || isForbidden) return false;
    at += 4 + length;
  }
  return at === bytes.length;
}

function broken(file: string, why: string) {
  return new MediaError('broken', `${file} cannot be joined: ${why}. Render it again.`);
}
