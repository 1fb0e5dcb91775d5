import {
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_BT470BG,
  AVCOL_SPC_RGB,
  AV_CODEC_FLAG_QSCALE,
  AV_PIX_FMT_RGB24,
  AV_PIX_FMT_YUVJ420P,
  FF_ENCODER_MJPEG,
  FF_ENCODER_PNG,
  FF_QP2LAMBDA,
} from 'node-av/constants';
import { Codec, CodecContext, type Frame, Rational, SoftwareScaleContext } from 'node-av/lib';
import { writeFile } from 'node:fs/promises';
import { MediaError } from '../media-error.ts';
import type { BestStill } from '../extract-best-frame.ts';
import type { Still } from '../extract-frame.ts';
import { lookOf, stillMerit } from '../still-merit.ts';
import { breathe } from './breathe.ts';
import { check } from './check.ts';
import { demandVideo, framesOf, openMedia } from './media-input.ts';
import { encode, pictureFrame } from './video-encoder.ts';

/** FFmpeg's scale of 2 (best) to 31. */
const JPEG_QUALITY = 3;

/** Runs in the child. */
export async function extractFrame({ file, frame: wanted, out, ...look }: Still): Promise<void> {
  const input = openMedia(file);
  let position = 0;
  for (const frame of framesOf(input, demandVideo(input))) {
    if (position === wanted) {
      await writePicture(out, encodeStill(frame, look));
      return;
    }
    position += 1;
    await breathe();
  }
  throw new MediaError(
    'broken',
    `${file} has no frame ${wanted}; it ends after ${position} frames.`,
  );
}

/** Keeps the best still it has seen so far, so that the film is decoded once. Runs in the child. */
export async function extractBestFrame({
  file,
  candidates,
  out,
  thumbnail,
  ...look
}: BestStill): Promise<number> {
  const input = openMedia(file);
  const worths = new Map(candidates.map(({ frame, worth }) => [frame, worth]));
  const last = Math.max(...worths.keys());
  let best: { merit: number; frame: number; picture: Buffer; small: Buffer | null } | undefined;
  let position = 0;
  for (const frame of framesOf(input, demandVideo(input))) {
    const worth = worths.get(position);
    const merit = worth === undefined ? 0 : stillMerit(worth, lookOf(lumaOf(frame), sizeOf(frame)));
    if (merit > (best?.merit ?? 0)) {
      const small = thumbnail ? encodeStill(frame, { ...look, width: thumbnail.width }) : null;
      best = { merit, frame: position, picture: encodeStill(frame, look), small };
    }
    if (position === last) break;
    position += 1;
    await breathe();
  }
  if (!best) throw new MediaError('broken', `${file} has none of the frames asked for.`);
  await writePicture(out, best.picture);
  if (thumbnail && best.small) await writePicture(thumbnail.out, best.small);
  return best.frame;
}

function lumaOf({ data }: Frame): Uint8Array {
  return data?.[0] ?? new Uint8Array();
}

function sizeOf({ width, height, linesize }: Frame) {
  return { width, height, stride: linesize[0] ?? width };
}

function encodeStill(
  frame: Frame,
  { format, width = frame.width }: Pick<Still, 'format' | 'width'>,
): Buffer {
  const size = {
    width,
    height: Math.max(2, 2 * Math.round((frame.height * width) / frame.width / 2)),
  };
  const picture = pictureFrame(size, format === 'jpeg' ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_RGB24);
  picture.colorSpace = format === 'jpeg' ? AVCOL_SPC_BT470BG : AVCOL_SPC_RGB;
  picture.colorRange = AVCOL_RANGE_JPEG;
  const scaler = new SoftwareScaleContext();
  scaler.allocContext();
  scaler.setOption('flags', 'bicubic');
  check(scaler.scaleFrameSync(picture, frame), 'converting a frame');

  const packets: Buffer[] = [];
  const encoder = openStillEncoder(format, picture);
  picture.pts = 0n;
  picture.quality = JPEG_QUALITY * FF_QP2LAMBDA;
  for (const next of [picture, null]) {
    encode(encoder, next, ({ data }) => data && packets.push(Buffer.from(data)));
  }
  return Buffer.concat(packets);
}

function openStillEncoder(format: Still['format'], picture: Frame): CodecContext {
  const codec = Codec.findEncoderByName(format === 'jpeg' ? FF_ENCODER_MJPEG : FF_ENCODER_PNG);
  if (!codec) throw new MediaError('no-ffmpeg', `This FFmpeg has no ${format} encoder.`);
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.width = picture.width;
  encoder.height = picture.height;
  encoder.pixelFormat = picture.format as never;
  encoder.colorSpace = picture.colorSpace;
  encoder.colorRange = picture.colorRange;
  encoder.timeBase = new Rational(1, 1);
  encoder.threadCount = 1;
  if (format === 'jpeg') encoder.setFlags(AV_CODEC_FLAG_QSCALE);
  check(encoder.open2Sync(codec), 'opening a picture encoder');
  return encoder;
}

async function writePicture(file: string, bytes: Buffer) {
  try {
    await writeFile(file, bytes);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new MediaError(
      code === 'ENOSPC' ? 'disk-full' : 'unwritable',
      `A picture cannot be written: ${message}.`,
      { cause },
    );
  }
}
