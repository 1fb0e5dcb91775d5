import {
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVERROR_INVALIDDATA,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { Codec, CodecContext, FormatContext, Frame, Packet, type Stream } from 'node-av/lib';
import { MediaError } from '../media-error.ts';
import { check, checkRead } from './check.ts';

export interface MediaInput {
  file: string;
  format: FormatContext;
  video: Stream | undefined;
  audio: Stream | undefined;
}

/** Opens a file for reading. The process ends with the task, and everything opened with it. */
export function openMedia(file: string): MediaInput {
  const format = new FormatContext();
  checkRead(format.openInputSync(file), file);
  checkRead(format.findStreamInfoSync(), file);
  return {
    file,
    format,
    video: format.streams.find(({ codecpar }) => codecpar.codecType === AVMEDIA_TYPE_VIDEO),
    audio: format.streams.find(({ codecpar }) => codecpar.codecType === AVMEDIA_TYPE_AUDIO),
  };
}

/** All packets in file order. It is one packet object, filled again and again. */
export function* packetsOf({ file, format }: MediaInput): Generator<Packet> {
  const packet = new Packet();
  packet.alloc();
  for (;;) {
    const code = format.readFrameSync(packet);
    if (code === AVERROR_EOF) return;
    checkRead(code, file);
    yield packet;
    packet.unref();
  }
}

interface Decoding {
  /** Goes on after a damaged packet, as players do; a film of ours may not have any. */
  skipsFlaws?: boolean;
}

/** All decoded frames of one stream, in the order they are shown. It is one frame object, filled again and again. */
export function* framesOf(
  input: MediaInput,
  stream: Stream,
  { skipsFlaws = false }: Decoding = {},
): Generator<Frame> {
  const decoder = openDecoder(input.file, stream);
  const frame = new Frame();
  frame.alloc();
  for (const packet of packetsOf(input)) {
    if (packet.streamIndex !== stream.index) continue;
    const code = decoder.sendPacketSync(packet);
    if (skipsFlaws && code === AVERROR_INVALIDDATA) continue;
    checkRead(code, input.file);
    yield* received(decoder, frame, { file: input.file, skipsFlaws });
  }
  checkRead(decoder.sendPacketSync(null), input.file);
  yield* received(decoder, frame, { file: input.file, skipsFlaws });
}

export function demandVideo({ file, video }: MediaInput): Stream {
  if (!video) throw new MediaError('broken', `${file} has no picture.`);
  return video;
}

export function demandAudio({ file, audio }: MediaInput): Stream {
  if (!audio) throw new MediaError('broken', `${file} has no sound.`);
  return audio;
}

function* received(
  decoder: CodecContext,
  frame: Frame,
  { file, skipsFlaws }: { file: string; skipsFlaws: boolean },
): Generator<Frame> {
  for (;;) {
    const code = decoder.receiveFrameSync(frame);
    if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return;
    if (skipsFlaws && code === AVERROR_INVALIDDATA) return;
    checkRead(code, file);
    yield frame;
    frame.unref();
  }
}

function openDecoder(file: string, stream: Stream): CodecContext {
  const codec = Codec.findDecoder(stream.codecpar.codecId);
  if (!codec) throw new MediaError('broken', `${file} is in a format this FFmpeg cannot decode.`);
  const decoder = new CodecContext();
  decoder.allocContext3(codec);
  check(decoder.parametersToContext(stream.codecpar), 'setting up a decoder');
  decoder.pktTimebase = stream.timeBase;
  decoder.threadCount = 1;
  check(decoder.open2Sync(codec), 'opening a decoder');
  return decoder;
}
