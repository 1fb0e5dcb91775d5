import { basename } from 'node:path';
import sharp from 'sharp';
import { AppError } from '#src/platform/errors.ts';
import { readPicture, writeUprightCopy } from '#src/platform/pictures/read-picture.ts';
import type { LogoPicture } from '#src/rendering/film-brief.ts';
import { edgeColor, meanLuminance } from './measure-logo.ts';

/** The id under which the film's design knows the picture. */
const PICTURE_ID = 'logo';
/** No logo is shown larger than this many pixels. */
const LONGEST = 1200;

/** Writes the copy of a logo that films are drawn with, without the empty margin around it, and measures it. */
export async function writeLogoPicture(
  file: string,
  copy: string,
  name = basename(file),
): Promise<LogoPicture> {
  await readPicture(file, name);
  await writeUprightCopy(file, copy, LONGEST);
  const { data, info } = await sharp(copy)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const luminance = meanLuminance(data);
  if (luminance === null) {
    throw new AppError('INVALID_FIELD', `The logo "${name}" is clear all over: it shows nothing.`, {
      details: { field: 'file' },
    });
  }
  const ground = edgeColor(data, info);
  const trimmed = await sharp(data, { raw: info })
    .trim({ background: ground ?? '#00000000', threshold: 12 })
    .png()
    .toBuffer({ resolveWithObject: true });
  await sharp(trimmed.data).toFile(copy);
  return {
    id: PICTURE_ID,
    width: trimmed.info.width,
    height: trimmed.info.height,
    luminance,
    ground,
  };
}
