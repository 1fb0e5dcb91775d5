import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { LogoPicture } from '#src/rendering/film-brief.ts';
import { findBrandStyle } from './brand-style-store.ts';
import { writeLogoPicture } from './write-logo-picture.ts';

/** Lays a copy of the brand's logo into a work folder, where every scene reads the same one. */
export async function prepareLogo(
  app: Pick<App, 'db' | 'files'>,
  { brand_style_id, user_id }: Pick<Generation, 'brand_style_id' | 'user_id'>,
  folderKey: string,
): Promise<{ key: string; picture: LogoPicture } | undefined> {
  if (!brand_style_id) return undefined;
  const brand = await findBrandStyle(app.db, { user_id, is_superuser: false }, brand_style_id);
  const logo = brand?.style_data.logo;
  if (logo === undefined || !(await app.files.exists(logo))) return undefined;

  const key = `${folderKey}/logo.png`;
  await using folder = await app.files.workFolder();
  const copy = join(folder.path, 'logo.png');
  const picture = await writeLogoPicture(await app.files.localPath(logo), copy);
  await app.files.keep(copy, key);
  return { key, picture };
}
