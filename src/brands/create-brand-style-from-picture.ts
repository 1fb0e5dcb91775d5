import { basename, extname } from 'node:path';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { BrandStyle } from '#src/platform/database/schema.ts';
import { createBrandStyle } from './brand-style-store.ts';
import { readBrandColors } from './read-brand-colors.ts';

interface Source {
  file: string;
  /** What its sender calls the file, where that is not its name here. */
  filename?: string;
  name?: string | undefined;
}

/** Makes a brand style of a picture's main colours: a logo, a shop front, a page of the brand book. */
export async function createBrandStyleFromPicture(
  app: Pick<App, 'db' | 'newId' | 'now'>,
  actor: Actor,
  { file, filename = basename(file), name }: Source,
): Promise<BrandStyle> {
  const colors = await readBrandColors(file, filename);
  const now = app.now();
  return createBrandStyle(app.db, {
    id: app.newId(),
    user_id: actor.user_id,
    name: (name ?? basename(filename, extname(filename))).slice(0, 200).trim() || 'Brand',
    description: null,
    style_data: { color_palette: colors },
    image_folder_path: null,
    sample_images: null,
    created_at: now,
    updated_at: now,
  });
}
