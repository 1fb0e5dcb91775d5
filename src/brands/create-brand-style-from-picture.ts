import { basename, extname } from 'node:path';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { BrandStyle } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { readPicture } from '#src/platform/pictures/read-picture.ts';
import { createBrandStyle } from './brand-style-store.ts';

/** Makes a brand style of a picture's main colours: a logo, a shop front, a page of the brand book. */
export async function createBrandStyleFromPicture(
  app: Pick<App, 'db' | 'newId' | 'now'>,
  actor: Actor,
  { file }: { file: string },
): Promise<BrandStyle> {
  const { colors } = await readPicture(file);
  if (colors.length === 0) {
    throw new AppError('INVALID_FIELD', `The picture "${basename(file)}" has no colour to take.`);
  }
  const now = app.now();
  return createBrandStyle(app.db, {
    id: app.newId(),
    user_id: actor.user_id,
    name: basename(file, extname(file)).slice(0, 200) || 'Brand',
    description: null,
    style_data: { color_palette: colors },
    image_folder_path: null,
    sample_images: null,
    created_at: now,
    updated_at: now,
  });
}
