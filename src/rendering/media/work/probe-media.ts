import { avGetPixFmtName } from 'node-av/lib';
import { AV_NOPTS_VALUE, AV_PROFILE_UNKNOWN } from 'node-av/constants';
import { stat } from 'node:fs/promises';
import { Codec, type Stream } from 'node-av/lib';
import { colorNames, type ColorFacts } from './color-names.ts';
import { type MediaInput, openMedia, packetsOf } from './media-input.ts';
import { isFaststart } from './faststart.ts';

export interface MediaFacts {
  /** FFmpeg's short name: `mp4`, `matroska`, `wav` … */
  container: string;
  /** Null when the container does not say. */
  durationSeconds: number | null;
  sizeBytes: number;
  /** True when an MP4's index stands before its pictures. */
  faststart: boolean;
  video: VideoFacts | null;
  audio: AudioFacts | null;
}

export interface VideoFacts extends ColorFacts {
  codec: string;
  profile: string | null;
  pixelFormat: string;
  width: number;
  height: number;
  /** Counted, not taken from the header. */
  frames: number;
  fps: number;
  durationSeconds: number | null;
}

export interface AudioFacts {
  codec: string;
  profile: string | null;
  sampleRate: number;
  channels: number;
  /** Bits a second, measured over the whole track. */
  bitRate: number | null;
  durationSeconds: number | null;
}

/** Reads every packet of a file and tells what is in it. Runs in the child. */
export async function probeMedia({ file }: { file: string }): Promise<MediaFacts> {
  const input = openMedia(file);
  const counts = countPackets(input);
  const { format, video, audio } = input;
  return {
    container: containerName(format.iformat?.name ?? 'unknown'),
    durationSeconds: format.duration === AV_NOPTS_VALUE ? null : Number(format.duration) / 1e6,
    sizeBytes: (await stat(file)).size,
    faststart: await isFaststart(file),
    video: video ? videoFacts(video, counts.get(video.index)) : null,
    audio: audio ? audioFacts(audio, counts.get(audio.index)) : null,
  };
}

interface Count {
  packets: number;
  bytes: number;
}

function countPackets(input: MediaInput): Map<number, Count> {
  const counts = new Map<number, Count>();
  for (const packet of packetsOf(input)) {
    const { packets, bytes } = counts.get(packet.streamIndex) ?? { packets: 0, bytes: 0 };
    counts.set(packet.streamIndex, { packets: packets + 1, bytes: bytes + packet.size });
  }
  return counts;
}

function videoFacts(stream: Stream, count: Count | undefined): VideoFacts {
  const { codecpar } = stream;
  return {
    ...codecNames(stream),
    ...colorNames(codecpar),
    pixelFormat: avGetPixFmtName(codecpar.format as never) ?? 'unknown',
    width: codecpar.width,
    height: codecpar.height,
    frames: count?.packets ?? 0,
    fps: stream.avgFrameRate.toDouble(),
    durationSeconds: secondsOf(stream),
  };
}

function audioFacts(stream: Stream, count: Count | undefined): AudioFacts {
  const durationSeconds = secondsOf(stream);
  return {
    ...codecNames(stream),
    sampleRate: stream.codecpar.sampleRate,
    channels: stream.codecpar.channelLayout.nbChannels,
    bitRate: durationSeconds ? Math.round(((count?.bytes ?? 0) * 8) / durationSeconds) : null,
    durationSeconds,
  };
}

function codecNames({ codecpar }: Stream) {
  const codec = Codec.findDecoder(codecpar.codecId);
  const profile = codec?.profiles?.find((known) => known.profile === codecpar.profile);
  return {
    codec: codec?.name ?? 'unknown',
    profile: codecpar.profile === AV_PROFILE_UNKNOWN ? null : (profile?.name ?? null),
  };
}

function secondsOf({ duration, timeBase }: Stream): number | null {
  return duration === AV_NOPTS_VALUE ? null : (Number(duration) * timeBase.num) / timeBase.den;
}

/** FFmpeg names a family (`mov,mp4,m4a,…`); people know its best-known member. */
function containerName(names: string): string {
  const all = names.split(',');
  return all.includes('mp4') ? 'mp4' : (all[0] ?? names);
}
