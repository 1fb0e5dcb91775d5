import { basename, extname, join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { ProductImage } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { readPicture, writeDisplayCopy } from '#src/platform/pictures/read-picture.ts';
import { displayKey, originalKey, productFolder } from './product-files.ts';
import { countProductImages, createProductImage } from './product-image-store.ts';

const MAX_IMAGES = 1000;

interface Import {
  file: string;
  /** What its sender calls the file, where that is not its name here. */
  filename?: string;
  /** What to call it; without it, as the file is called. */
  name?: string | undefined;
  description?: string | undefined;
  category?: string | undefined;
  tags?: string[] | undefined;
}

/** Takes a picture into the person's product images: the original as it is, and a copy to look at. */
export async function importProductImage(
  app: Pick<App, 'db' | 'files' | 'newId' | 'now'>,
  actor: Actor,
  { file, filename = basename(file), name, ...words }: Import,
): Promise<ProductImage> {
  if ((await countProductImages(app.db, actor)) >= MAX_IMAGES) {
    throw new AppError('CONFLICT', `You have ${MAX_IMAGES} product images: delete some first.`);
  }
  const { mime_type, file_size_bytes, image_width, image_height } = await readPicture(
    file,
    filename,
  );
  const owned = { id: app.newId(), user_id: actor.user_id };
  const key = originalKey(owned, mime_type);
  try {
    await keepBoth(app, file, { original: key, display: displayKey(owned) });
    return await createProductImage(app.db, {
      ...owned,
      name: (name ?? basename(filename, extname(filename))).slice(0, 200) || 'Product',
      description: words.description ?? null,
      image_path: key,
      image_url: `/media/${displayKey(owned)}`,
      file_size_bytes,
      image_width,
      image_height,
      mime_type,
      category: words.category ?? null,
      tags: words.tags ?? null,
      created_at: app.now(),
    });
  } catch (error) {
    await app.files.removeFolder(productFolder(owned));
    throw error;
  }
}

async function keepBoth(
  { files }: Pick<App, 'files'>,
  file: string,
  { original, display }: { original: string; display: string },
): Promise<void> {
  await using folder = await files.workFolder();
  const copy = join(folder.path, 'display.webp');
  await writeDisplayCopy(file, copy);
  await files.keep(copy, display);
  await files.keep(file, original);
}
