import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { AppError } from '../errors.ts';
import { mainColors } from './main-colors.ts';
import { sniffPicture } from './sniff-picture.ts';

const FORMATS: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  heif: 'image/avif',
  gif: 'image/gif',
  tiff: 'image/tiff',
};

/** Larger pictures are refused before they are decoded: 8,000 × 8,000. */
const MAX_PIXELS = 64_000_000;

/** Every third pixel or so clear: a product cut out of its background, not a photo with a soft corner. */
const CUT_OUT_SHARE = 0.15;

export interface Picture {
  mime_type: string;
  file_size_bytes: number;
  /** Pixels, after it was turned upright. */
  image_width: number;
  image_height: number;
  /** True when its background is transparent. */
  cut_out: boolean;
  /** Its main colours as #rrggbb, strongest first. */
  colors: string[];
}

/** Proves by decoding it that a file is a picture, and says what is in it. Every refusal calls it by `name`. */
export async function readPicture(file: string, name = basename(file)): Promise<Picture> {
  const facts = await stat(file).catch(() => undefined);
  if (!facts) throw refused(name, 'does not exist');
  if (!facts.isFile()) throw refused(name, 'is not a file');
  await access(file).catch(() => {
    throw refused(name, 'cannot be read');
  });

  if (!(await sniffPicture(file)))
    throw refused(name, 'is not a picture we can use: JPEG, PNG, WebP, AVIF, GIF or TIFF');
  try {
    const metadata = await sharp(file, { limitInputPixels: MAX_PIXELS }).metadata();
    const mimeType = FORMATS[metadata.format];
    if (!mimeType)
      throw refused(name, `is ${metadata.format}, not JPEG, PNG, WebP, AVIF, GIF or TIFF`);
    const { data, info } = await sharp(file, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize(96, 96, { fit: 'inside' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      mime_type: mimeType,
      file_size_bytes: facts.size,
      ...uprightSize(metadata),
      cut_out: clearShare(data) > CUT_OUT_SHARE,
      colors: mainColors(data, info.width * info.height),
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused(
      name,
      'is not a picture that can be read, or it is larger than 64 megapixels',
      error,
    );
  }
}

/** Writes a copy that is upright, in sRGB, without EXIF, at most `longest` pixels long. PNG keeps what is clear. */
export async function writeUprightCopy(
  file: string,
  target: string,
  longest = 2400,
): Promise<void> {
  await sharp(file, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .png({ compressionLevel: 3 })
    .toFile(target);
}

/** Writes a copy to be looked at in a browser: upright, without EXIF or place, at most `longest` pixels long. */
export async function writeDisplayCopy(
  file: string,
  target: string,
  longest = 1600,
): Promise<void> {
  await sharp(file, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 86 })
    .toFile(target);
}

function uprightSize({ width, height, orientation = 1 }: Metadata) {
  const onItsSide = orientation >= 5;
  return onItsSide
    ? { image_width: height, image_height: width }
    : { image_width: width, image_height: height };
}

function clearShare(rgba: Buffer): number {
  let clear = 0;
  for (let alpha = 3; alpha < rgba.length; alpha += 4) if ((rgba[alpha] ?? 255) < 32) clear += 1;
  return clear / (rgba.length / 4);
}

function refused(name: string, why: string, cause?: unknown) {
  return new AppError('INVALID_FIELD', `The picture "${name}" ${why}.`, {
    cause,
    details: { field: 'file', file: name },
  });
}
