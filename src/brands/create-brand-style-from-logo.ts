import { basename, extname } from 'node:path';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { BrandStyle } from '#src/platform/database/schema.ts';
import { brandFolder } from './brand-files.ts';
import { createBrandStyle } from './brand-style-store.ts';
import { keepLogo } from './keep-logo.ts';
import { readLogoColors } from './read-logo-colors.ts';

/** Makes a brand style of a logo alone: its colours are the logo's own, where it has any. */
export async function createBrandStyleFromLogo(
  app: Pick<App, 'db' | 'files' | 'newId' | 'now'>,
  actor: Actor,
  { file }: { file: string },
): Promise<BrandStyle> {
  const colors = await readLogoColors(file);
  const owned = { id: app.newId(), user_id: actor.user_id };
  const now = app.now();
  const logo = await keepLogo(app, owned, { file });
  try {
    return await createBrandStyle(app.db, {
      ...owned,
      name: basename(file, extname(file)).slice(0, 200).trim() || 'Brand',
      description: null,
      style_data: { color_palette: colors, logo },
      image_folder_path: null,
      sample_images: null,
      created_at: now,
      updated_at: now,
    });
  } catch (error) {
    await app.files.removeFolder(brandFolder(owned));
    throw error;
  }
}
