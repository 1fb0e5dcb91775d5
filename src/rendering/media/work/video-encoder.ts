import {
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  AVCOL_TRC_BT709,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AV_CODEC_FLAG_CLOSED_GOP,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_RGBA,
  AV_PIX_FMT_YUV420P,
  type AVPixelFormat,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, Frame, Packet, Rational, SoftwareScaleContext } from 'node-av/lib';
import { FPS } from '../../film-brief.ts';
import { MediaError } from '../media-error.ts';
import { KEYFRAME_EVERY } from '../plan-stretches.ts';
import { check } from './check.ts';
import { keptOptions } from './kept-options.ts';

/**
 * One set of settings for every clip, whatever it shows: clips are joined without encoding again. One thread,
 * because films are made in parallel by processes. A clip is of one scene and begins with a key frame, so x264 has
 * no cuts to look for.
 *
 * NOTE: no B-frames. With them, `mbtree` and a `subme` below 2, x264's assembler reads memory it never wrote, and
 * 5 to 8 of 100 encodings of the same pictures differ (`repeats-itself.test.ts`). Measured on our films at
 * 1080x1920 against superfast with B-frames, a lookahead of 10, its own scene cuts and subme 1: 9 to 13 ms of
 * processor a frame instead of 14 to 20, for 17 to 31 % more bits.
 */
const X264_OPTIONS = {
  preset: 'superfast',
  profile: 'high',
  crf: '19',
  'x264-params': 'bframes=0:mbtree=1:rc-lookahead=5:weightp=0:scenecut=0:subme=0:qcomp=0.7',
};

export interface Size {
  width: number;
  height: number;
}

export function openVideoEncoder({ width, height }: Size): CodecContext {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  if (!codec) throw new MediaError('no-ffmpeg', 'This FFmpeg has no H.264 encoder (libx264).');
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.width = width;
  encoder.height = height;
  encoder.pixelFormat = AV_PIX_FMT_YUV420P;
  encoder.sampleAspectRatio = new Rational(1, 1);
  encoder.timeBase = new Rational(1, FPS);
  encoder.framerate = new Rational(FPS, 1);
  encoder.gopSize = KEYFRAME_EVERY;
  encoder.threadCount = 1;
  encoder.colorSpace = AVCOL_SPC_BT709;
  encoder.colorPrimaries = AVCOL_PRI_BT709;
  encoder.colorTrc = AVCOL_TRC_BT709;
  encoder.colorRange = AVCOL_RANGE_MPEG;
  encoder.chromaLocation = AVCHROMA_LOC_LEFT;
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_CLOSED_GOP);
  check(encoder.open2Sync(codec, keptOptions(X264_OPTIONS)), 'opening the H.264 encoder');
  return encoder;
}

/** Gives the encoder a frame (null: no more) and passes on every packet that is ready. */
export function encode(encoder: CodecContext, frame: Frame | null, keep: (packet: Packet) => void) {
  check(encoder.sendFrameSync(frame), 'encoding a frame');
  const packet = new Packet();
  packet.alloc();
  for (;;) {
    const code = encoder.receivePacketSync(packet);
    if (code === AVERROR_EAGAIN || code === AVERROR_EOF) break;
    check(code, 'encoding a frame');
    keep(packet);
    packet.unref();
  }
  packet.free();
}

/** Turns a canvas's pixels into the frame the encoder takes, always in the same two buffers. */
export function openConverter(size: Size): (rgba: Buffer) => Frame {
  const source = pictureFrame(size, AV_PIX_FMT_RGBA);
  source.colorSpace = AVCOL_SPC_RGB;
  source.colorRange = AVCOL_RANGE_JPEG;
  const target = pictureFrame(size, AV_PIX_FMT_YUV420P);
  tagAsBt709(target);
  const scaler = new SoftwareScaleContext();
  scaler.allocContext();
  scaler.setOption('flags', 'bilinear');

  return (rgba) => {
    check(source.fromBuffer(rgba), 'taking a drawn frame');
    check(target.makeWritable(), 'taking a drawn frame');
    check(scaler.scaleFrameSync(target, source), 'converting a drawn frame');
    return target;
  };
}

export function pictureFrame({ width, height }: Size, format: AVPixelFormat): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = format;
  check(frame.getBuffer(), 'making room for a frame');
  return frame;
}

function tagAsBt709(frame: Frame) {
  frame.colorSpace = AVCOL_SPC_BT709;
  frame.colorPrimaries = AVCOL_PRI_BT709;
  frame.colorTrc = AVCOL_TRC_BT709;
  frame.colorRange = AVCOL_RANGE_MPEG;
}
