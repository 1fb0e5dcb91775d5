import { basename, join } from 'node:path';
import type { App } from '#src/app.ts';
import type { BrandStyle } from '#src/platform/database/schema.ts';
import { writeUprightCopy } from '#src/platform/pictures/read-picture.ts';
import { logoKey } from './brand-files.ts';
import { writeLogoPicture } from './write-logo-picture.ts';

/** Keeps a logo's file with its brand style, in place of one before, and answers with its key. */
export async function keepLogo(
  { files }: Pick<App, 'files'>,
  brand: Pick<BrandStyle, 'id' | 'user_id'>,
  { file, filename = basename(file) }: { file: string; filename?: string },
): Promise<string> {
  await using folder = await files.workFolder();
  const copy = join(folder.path, 'logo.png');
  await writeLogoPicture(file, copy, filename); // refuses what no film could show
  await writeUprightCopy(file, copy);
  const key = logoKey(brand);
  await files.keep(copy, key);
  return key;
}
