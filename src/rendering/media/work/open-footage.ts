import { createCanvas, ImageData } from '@napi-rs/canvas';
import { AVCOL_RANGE_JPEG, AVCOL_SPC_RGB, AV_PIX_FMT_RGBA } from 'node-av/constants';
import { type Frame, SoftwareScaleContext } from 'node-av/lib';
import type { Footage } from '../../draw/canvas.ts';
import { MediaError } from '../media-error.ts';
import { check } from './check.ts';
import { demandVideo, framesOf, openMedia } from './media-input.ts';
import { pictureFrame, type Size } from './video-encoder.ts';

/** Every clip a film shows, decoded as the drawing asks for it. */
export function openFootage(
  size: Size,
  files: Readonly<Record<string, string>>,
): Record<string, Footage> {
  return Object.fromEntries(
    Object.entries(files).map(([id, file]) => [id, readFootage(size, file)]),
  );
}

/** Goes forward through a file; asked for an earlier frame, it begins again. Nothing is opened before it is used. */
function readFootage(size: Size, file: string): Footage {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  let decoded: Generator<Frame> | undefined;
  let toPixels: ReturnType<typeof openToPixels> | undefined;
  let position = -1;
  return {
    frameAt(wanted) {
      if (wanted === position) return canvas;
      if (!decoded || wanted < position) {
        const input = openMedia(file);
        decoded = framesOf(input, demandVideo(input));
        position = -1;
      }
      for (;;) {
        const next = decoded.next();
        if (next.done) {
          throw new MediaError('broken', `${file} ends before frame ${wanted}.`);
        }
        position += 1;
        if (position < wanted) continue;
        toPixels ??= openToPixels(size);
        const pixels = toPixels(next.value);
        context.putImageData(new ImageData(pixels, size.width, size.height), 0, 0);
        return canvas;
      }
    },
  };
}

function openToPixels({ width, height }: Size): (frame: Frame) => Uint8ClampedArray {
  const target = pictureFrame({ width, height }, AV_PIX_FMT_RGBA);
  target.colorSpace = AVCOL_SPC_RGB;
  target.colorRange = AVCOL_RANGE_JPEG;
  const scaler = new SoftwareScaleContext();
  scaler.allocContext();
  scaler.setOption('flags', 'bilinear');
  return (frame) => {
    check(scaler.scaleFrameSync(target, frame), 'showing a clip');
    const { buffer, byteOffset } = target.toBuffer();
    return new Uint8ClampedArray(buffer, byteOffset, width * height * 4);
  };
}
