import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AV_LOG_ERROR,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, FormatContext, Frame, Log, Packet, Rational } from 'node-av/lib';
import { keptOptions } from '#src/rendering/media/work/kept-options.ts';

interface FootageWishes {
  width?: number;
  height?: number;
  /** Frames a second; vendors give 24 as a rule. */
  fps?: number;
  seconds?: number;
}

/** A small MP4 as a video model makes it: moving light, bright, with a frame rate of its own. */
export async function someFootage(wishes: FootageWishes = {}): Promise<Buffer> {
  Log.setLevel(AV_LOG_ERROR);
  const folder = await mkdtemp(join(tmpdir(), 'footage-'));
  try {
    const file = join(folder, 'footage.mp4');
    writeFootage(file, { width: 360, height: 640, fps: 24, seconds: 4, ...wishes });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function writeFootage(file: string, { width, height, fps, seconds }: Required<FootageWishes>) {
  const encoder = openEncoder(width, height, fps);
  const format = new FormatContext();
  ok(format.allocOutputContext2(null, 'mp4', file));
  const stream = format.newStream();
  stream.timeBase = new Rational(1, fps);
  ok(stream.codecpar.fromContext(encoder));
  ok(format.openOutputSync());
  ok(format.writeHeaderSync());

  const packet = new Packet();
  packet.alloc();
  const give = (frame: Frame | null) => {
    ok(encoder.sendFrameSync(frame));
    while (encoder.receivePacketSync(packet) >= 0) {
      packet.streamIndex = stream.index;
      packet.rescaleTs(encoder.timeBase, stream.timeBase);
      ok(format.interleavedWriteFrameSync(packet));
    }
  };
  for (let index = 0; index < Math.round(fps * seconds); index += 1) {
    give(movingLight(width, height, index));
  }
  give(null);
  ok(format.writeTrailerSync());
  format.closeOutputSync();
}

const QUICKLY = { preset: 'ultrafast' };

function openEncoder(width: number, height: number, fps: number): CodecContext {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  if (!codec) throw new Error('This FFmpeg cannot write test footage.');
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.width = width;
  encoder.height = height;
  encoder.pixelFormat = AV_PIX_FMT_YUV420P;
  encoder.timeBase = new Rational(1, fps);
  encoder.framerate = new Rational(fps, 1);
  encoder.threadCount = 1;
  encoder.colorSpace = AVCOL_SPC_BT709;
  encoder.colorPrimaries = AVCOL_PRI_BT709;
  encoder.colorTrc = AVCOL_TRC_BT709;
  encoder.colorRange = AVCOL_RANGE_MPEG;
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  ok(encoder.open2Sync(codec, keptOptions(QUICKLY)));
  return encoder;
}

/** Diagonal bars of light that wander, near white where they are brightest: the hardest to read on. */
function movingLight(width: number, height: number, index: number): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = AV_PIX_FMT_YUV420P;
  ok(frame.getBuffer());
  frame.pts = BigInt(index);
  const [luma, blue, red] = frame.data ?? [];
  const [lumaStride = width, chromaStride = width / 2] = frame.linesize;
  const bars = Uint8Array.from({ length: width + height }, (_, at) =>
    Math.round(150 + 85 * Math.sin((at + index * 6) / (width / 9))),
  );
  for (let y = 0; y < height; y += 1) luma?.set(bars.subarray(y, y + width), y * lumaStride);
  for (let y = 0; y < height / 2; y += 1) {
    blue?.fill(118, y * chromaStride, y * chromaStride + width / 2);
    red?.fill(138, y * chromaStride, y * chromaStride + width / 2);
  }
  return frame;
}

function ok(code: number) {
  if (code < 0) throw new Error(`FFmpeg could not write test footage (${code}).`);
}
