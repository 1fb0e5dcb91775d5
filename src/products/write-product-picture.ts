import { readPicture, writeUprightCopy } from '#src/platform/pictures/read-picture.ts';
import type { ProductPicture } from '#src/rendering/film-brief.ts';

/** The id under which the film's design knows the picture. */
const PICTURE_ID = 'product';

/** Writes the upright sRGB copy of a product's picture that films are drawn with, and tells what is in it. */
export async function writeProductPicture(file: string, copy: string): Promise<ProductPicture> {
  await writeUprightCopy(file, copy);
  const { image_width, image_height, cut_out, colors } = await readPicture(copy);
  return { id: PICTURE_ID, width: image_width, height: image_height, cut_out, colors };
}
