import {
  AV_CHANNEL_ORDER_NATIVE,
  AV_CH_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PROFILE_AAC_LOW,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { Codec, CodecContext, Frame, type Packet, Rational } from 'node-av/lib';
import type { StereoSound } from '../../sound/stereo-sound.ts';
import { MediaError } from '../media-error.ts';
import { check } from './check.ts';
import { encode } from './video-encoder.ts';

/** Asked for above the 192 kbit/s that platforms want, because quiet music takes less than its due. */
const BITS_A_SECOND = 256_000n;
const STEREO = { nbChannels: 2, order: AV_CHANNEL_ORDER_NATIVE, mask: AV_CH_LAYOUT_STEREO };

export function openAudioEncoder(sampleRate: number): CodecContext {
  const codec = Codec.findEncoderByName(FF_ENCODER_AAC);
  if (!codec) throw new MediaError('no-ffmpeg', 'This FFmpeg has no AAC encoder.');
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.profile = AV_PROFILE_AAC_LOW;
  encoder.bitRate = BITS_A_SECOND;
  encoder.sampleRate = sampleRate;
  encoder.sampleFormat = AV_SAMPLE_FMT_FLTP;
  encoder.channelLayout = STEREO;
  encoder.timeBase = new Rational(1, sampleRate);
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  check(encoder.open2Sync(codec), 'opening the AAC encoder');
  return encoder;
}

/** Encodes a whole soundtrack; the packets are ours to keep. */
export function encodeSound(encoder: CodecContext, sound: StereoSound): Packet[] {
  const packets: Packet[] = [];
  const keep = (packet: Packet) => {
    const kept = packet.clone();
    if (kept) packets.push(kept);
  };
  for (let at = 0; at < sound.left.length; at += encoder.frameSize) {
    const frame = soundFrame(sound, at, encoder.frameSize);
    encode(encoder, frame, keep);
    frame.free();
  }
  encode(encoder, null, keep);
  return packets;
}

/** The last frame is shorter: the encoder pads it and the file says so. */
function soundFrame({ left, right, sampleRate }: StereoSound, at: number, length: number): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.format = AV_SAMPLE_FMT_FLTP;
  frame.sampleRate = sampleRate;
  frame.channelLayout = STEREO;
  frame.nbSamples = Math.min(length, left.length - at);
  check(frame.getBuffer(), 'making room for sound');
  frame.pts = BigInt(at);
  for (const [plane, channel] of [left, right].entries()) {
    const bytes = Buffer.from(channel.buffer, channel.byteOffset + at * 4, frame.nbSamples * 4);
    bytes.copy(frame.data?.[plane] ?? Buffer.alloc(0));
  }
  return frame;
}
