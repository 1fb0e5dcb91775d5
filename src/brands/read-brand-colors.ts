import { basename } from 'node:path';
import { AppError } from '#src/platform/errors.ts';
import { readPicture } from '#src/platform/pictures/read-picture.ts';

/** A picture's main colours, strongest first; a picture without any says nothing of a brand and is refused. */
export async function readBrandColors(file: string, name = basename(file)): Promise<string[]> {
  const { colors } = await readPicture(file, name);
  if (colors.length === 0) {
    throw new AppError('INVALID_FIELD', `The picture "${name}" has no colour to take.`, {
      details: { field: 'file' },
    });
  }
  return colors;
}
